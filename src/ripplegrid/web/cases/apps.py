"""The case studies as a Django application."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "ripplegrid.web.cases"
    label = "cases"
    verbose_name = "Case studies"
