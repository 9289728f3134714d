"""The letters as a Django application."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "ripplegrid.web.letters"
    label = "letters"
    verbose_name = "Letters"
