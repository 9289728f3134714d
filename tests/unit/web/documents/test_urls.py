"""The addresses of documents."""

from django.urls import reverse


def test_no_kind_of_document_can_be_taken_for_another_page():
    assert reverse("document", args=["c", "template"]) == "/cases/c/documents/kind/template/"
    assert reverse("documents", args=["c"]) == "/cases/c/documents/"
