"""Jobs as a Django application."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "ripplegrid.web.jobs"
    label = "jobs"
    verbose_name = "Work in the background"
