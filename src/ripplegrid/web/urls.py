"""Every address of the application, room by room."""

from __future__ import annotations

from django.urls import include, path

from ripplegrid.web.cases.api import changes

handler400 = "ripplegrid.web.errors.bad_request"
handler403 = "ripplegrid.web.errors.forbidden"
handler404 = "ripplegrid.web.errors.not_found"
handler500 = "ripplegrid.web.errors.failed"

urlpatterns = [
    path("", include("ripplegrid.web.accounts.urls")),
    path("", include("ripplegrid.web.cases.urls")),
    path("", include("ripplegrid.web.boards.urls")),
    path("", include("ripplegrid.web.letters.urls")),
    path("", include("ripplegrid.web.across.urls")),
    path("", include("ripplegrid.web.documents.urls")),
    path("cases/<str:case_id>/changes.json", changes, name="changes-json"),
    path("", include("ripplegrid.web.guide.urls")),
]
