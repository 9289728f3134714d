"""The boards as an application."""

from django.apps import apps


def test_the_boards_are_installed_under_their_own_name():
    assert apps.get_app_config("boards").name == "ripplegrid.web.boards"
