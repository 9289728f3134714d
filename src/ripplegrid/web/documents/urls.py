"""The addresses of documents, of a case study and of a synthesis."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ripplegrid.web.documents.views import filling, listed, making

ONE = "cases/<str:case_id>/documents"
ACROSS = "across/<str:synthesis_id>/documents"


def _paths(of: str, name: str) -> list[URLPattern | URLResolver]:
    """The same pages, below an address of their own."""
    made, kind = f"{of}/made/<uuid:job_id>", f"{of}/kind/<str:kind>"
    template = f"{of}/template"
    return [
        path(f"{of}/", listed.listed, name=f"{name}documents"),
        path(f"{template}/", listed.template, name=f"{name}document-template"),
        path(f"{template}/remove/", listed.template_remove, name=f"{name}document-template-remove"),
        path(f"{made}/", making.job, name=f"{name}document-job"),
        path(f"{made}/cancel/", making.cancel, name=f"{name}document-cancel"),
        path(f"{made}/file/", making.file, name=f"{name}document-file"),
        path(f"{kind}/", making.choose, name=f"{name}document"),
        path(f"{kind}/sections/", making.sections, name=f"{name}document-sections"),
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    *_paths(ONE, ""),
    *_paths(ACROSS, "across-"),
    path(f"{ONE}/kind/<str:kind>/fill/", filling.fill, name="document-fill"),
]
