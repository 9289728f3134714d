"""The pages of documents as a Django application."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "ripplegrid.web.documents"
    label = "documents"
    verbose_name = "Documents"
