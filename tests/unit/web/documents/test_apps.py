"""The pages of documents as an application."""

from django.apps import apps


def test_documents_are_installed_under_their_own_name():
    assert apps.get_app_config("documents").name == "ripplegrid.web.documents"
