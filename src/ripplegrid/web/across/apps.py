"""The pages of syntheses as a Django application."""

from django.apps import AppConfig


class AcrossConfig(AppConfig):
    name = "ripplegrid.web.across"
    label = "across"
    verbose_name = "Across case studies"
