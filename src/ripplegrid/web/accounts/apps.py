"""The accounts as a Django application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ripplegrid.web.accounts"
    label = "accounts"
    verbose_name = "Accounts"
