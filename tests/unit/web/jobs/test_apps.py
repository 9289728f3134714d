"""Jobs as an application."""

from django.apps import apps


def test_jobs_are_installed_under_their_own_name():
    assert apps.get_app_config("jobs").name == "ripplegrid.web.jobs"
