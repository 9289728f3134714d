"""Django's settings."""

from __future__ import annotations

from django.conf import settings
from django.core.checks import run_checks
from django.db import connection

from ripplegrid.web.environment import Environment
from ripplegrid.web.settings import cookie_name


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


def test_two_installations_on_one_computer_keep_cookies_of_their_own(tmp_path):
    one, other = (
        Environment.read({"RIPPLEGRID_DATA": str(tmp_path / name)}) for name in ("one", "other")
    )
    assert cookie_name("ripplegrid", one) != cookie_name("ripplegrid", other)
    https = Environment.read({"RIPPLEGRID_HTTPS": "yes"})
    assert cookie_name("ripplegrid", https) == "__Host-ripplegrid"
