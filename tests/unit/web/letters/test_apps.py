"""The letters as an application."""

from django.apps import apps


def test_the_letters_are_installed_under_their_own_name():
    assert apps.get_app_config("letters").name == "ripplegrid.web.letters"
