"""The pages across case studies as an application."""

from django.apps import apps


def test_they_are_installed_under_their_own_name():
    assert apps.get_app_config("across").name == "ripplegrid.web.across"
