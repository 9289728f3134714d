"""The addresses of the door."""

from __future__ import annotations

from django.urls import path

from ripplegrid.web.accounts import views

urlpatterns = [
    path("enter/", views.enter, name="enter"),
    path("enter/<str:secret>/", views.enter_by_link, name="enter-by-link"),
]
