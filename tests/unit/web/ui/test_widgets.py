"""Lists to choose from are written as Django writes them."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

from ripplegrid.web.ui.widgets import QuickForms

BAD = '<script>alert("1")</script>'
CHOICES = {
    "plain": [("", "not said"), ("a", "One"), ("b", "Two")],
    "bad": [(BAD, BAD)],
    "groups": [("First", [("a", "One"), (BAD, "Two")]), (BAD, [("c", "Three")])],
    "numbers": [(1, "One"), (2000, "Two thousand")],
    "none": [],
}


def lines(html):
    """Without the space that says nothing."""
    return [line.strip() for line in html.splitlines() if line.strip()]


@pytest.mark.parametrize("chosen", [None, "a", BAD, 2000, ["a", "b"]])
@pytest.mark.parametrize("kind", [forms.Select, forms.SelectMultiple])
@pytest.mark.parametrize("name", CHOICES)
def test_a_list_is_written_as_django_writes_it(name, kind, chosen):
    widget = kind({"class": BAD, "required": True, "hidden": False}, CHOICES[name])
    ours, theirs = (
        widget.render("who", chosen, {"id": "id_who"}, renderer=one())
        for one in (QuickForms, DjangoTemplates)
    )
    assert lines(ours) == lines(theirs)


def test_everything_else_is_left_to_django():
    widget = forms.TextInput()
    assert widget.render("a", BAD, renderer=QuickForms()) == widget.render(
        "a", BAD, renderer=DjangoTemplates()
    )


def test_forms_of_the_application_are_written_so():
    assert isinstance(forms.Form().renderer, QuickForms)
