"""The addresses of case studies. The live feed, ``/cases/<id>/feed``, is answered before Django."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
