"""The addresses of syntheses."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ripplegrid.web.across.views import listed, overview

ONE = "across/<str:synthesis_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("across/", listed.listed, name="syntheses"),
    path("across/start/", listed.start, name="across-start"),
    path(f"{ONE}/", overview.show, name="across"),
    path(f"{ONE}/describe/", overview.describe, name="across-describe"),
    path(f"{ONE}/steps/<str:step_id>/", overview.step, name="across-step"),
]
