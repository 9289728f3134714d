"""The addresses of syntheses."""

from django.urls import reverse


def test_a_synthesis_has_its_own_place():
    assert reverse("across", args=["s"]) == "/across/s/"
