"""The application under its own name."""

from __future__ import annotations

from django.apps import apps


def test_the_store_keeps_its_name():
    """The name is part of every table's name, and so of every database."""
    assert apps.get_app_config("cases").name == "ripplegrid.web.cases"
