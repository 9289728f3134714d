"""Django's settings."""

from __future__ import annotations

from django.conf import settings
from django.core.checks import run_checks
from django.db import connection


def test_django_finds_nothing_wrong():
    assert run_checks() == []


def test_nobody_is_let_in_by_omission():
    assert "django.contrib.auth.middleware.LoginRequiredMiddleware" in settings.MIDDLEWARE
    assert settings.MIDDLEWARE[0] == "csp.middleware.CSPMiddleware"
    assert not settings.DEBUG


def test_sqlite_is_opened_to_keep_what_it_acknowledged():
    if connection.vendor == "sqlite":
        options = connection.settings_dict["OPTIONS"]
        assert options["transaction_mode"] == "IMMEDIATE"
        assert "synchronous=FULL" in options["init_command"]
