"""The addresses of the application."""

from __future__ import annotations

from django.urls import get_resolver, reverse


def test_every_kind_of_error_has_a_page():
    found = get_resolver()
    for status in (400, 403, 404, 500):
        assert found.resolve_error_handler(status).__module__ == "ripplegrid.web.errors"


def test_programs_have_an_address():
    assert reverse("changes-json", args=["case"]) == "/cases/case/changes.json"
