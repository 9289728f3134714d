"""The addresses of the guide."""

from __future__ import annotations

from django.urls import path

from ripplegrid.web.guide import views

urlpatterns = [
    path("guide/", views.contents, name="guide"),
    path("guide/<slug:slug>/", views.chapter, name="guide-chapter"),
]
