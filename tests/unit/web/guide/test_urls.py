"""The addresses of the guide."""

from django.urls import resolve, reverse

from ripplegrid.web.guide import views


def test_the_guide_and_its_chapters_have_addresses():
    assert reverse("guide") == "/guide/"
    assert reverse("guide-chapter", args=["levels"]) == "/guide/levels/"
    assert resolve("/guide/levels/").func is views.chapter
