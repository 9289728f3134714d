"""The addresses of the door."""

from __future__ import annotations

from django.urls import path

from ripplegrid.web.accounts import administration, doors, views
from ripplegrid.web.accounts.shared import only_shared

urlpatterns = [
    path("enter/", views.enter, name="enter"),
    path("enter/<str:secret>/", views.enter_by_link, name="enter-by-link"),
    path("you/", views.you, name="you"),
    path("you/elsewhere/", views.end_session, name="end-session"),
    path("sign-out/", views.sign_out, name="sign-out"),
    path("signed-out/", views.signed_out, name="signed-out"),
    path("you/begin/", only_shared(views.begin), name="begin"),
    *doors.urlpatterns,
    path("people/", administration.administration, name="administration"),
    path("people/<uuid:person>/link/", administration.link, name="administration-link"),
    path("people/<uuid:person>/account/", administration.account, name="administration-account"),
    path(
        "people/<uuid:person>/hand-over/",
        administration.hand_over,
        name="administration-hand-over",
    ),
]
