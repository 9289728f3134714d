"""The boards as a Django application."""

from django.apps import AppConfig


class BoardsConfig(AppConfig):
    name = "ripplegrid.web.boards"
    label = "boards"
    verbose_name = "Boards"
