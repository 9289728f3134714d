"""The addresses of the door."""

from __future__ import annotations

from django.urls import reverse


def test_the_door_has_a_name():
    assert reverse("enter") == "/enter/"
    assert reverse("enter-by-link", args=["secret"]) == "/enter/secret/"
