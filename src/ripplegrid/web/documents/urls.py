"""The addresses of documents."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ripplegrid.web.documents.views import listed, making

ALL = "cases/<str:case_id>/documents"

urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{ALL}/", listed.listed, name="documents"),
    path(f"{ALL}/template/", listed.template, name="document-template"),
    path(f"{ALL}/template/remove/", listed.template_remove, name="document-template-remove"),
    path(f"{ALL}/made/<uuid:job_id>/", making.job, name="document-job"),
    path(f"{ALL}/made/<uuid:job_id>/cancel/", making.cancel, name="document-cancel"),
    path(f"{ALL}/made/<uuid:job_id>/file/", making.file, name="document-file"),
    path(f"{ALL}/kind/<str:kind>/", making.choose, name="document"),
    path(f"{ALL}/kind/<str:kind>/sections/", making.sections, name="document-sections"),
]
