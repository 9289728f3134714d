"""Wording a codebook and its themes."""

from uuid import uuid4

from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.web.across.forms.codebook import BeginCodebookForm, CodebookForm, ThemeForm

THEMES = {
    "top": Theme(id="top", name="Between people", meaning="All of it"),
    "t": Theme(id="t", name="Trust", part_of="top"),
    "u": Theme(id="u", name="Use"),
}


def test_a_theme_goes_below_any_but_itself_and_those_below_it():
    ids = [one for one, _ in ThemeForm(themes=THEMES, but="top").fields["part_of"].choices]
    assert ids == ["", "u"]
    form = ThemeForm({"change_id": uuid4(), "name": "T", "part_of": "t"}, themes=THEMES, but="top")
    assert "part_of" in form.errors
    whole = ThemeForm({"change_id": uuid4(), "name": "T", "part_of": ""}, themes=THEMES)
    assert whole.is_valid()
    assert whole.values() == {"name": "T", "part_of": None, "meaning": ""}
    assert ThemeForm.initial_of(THEMES["t"])["part_of"] == "top"


def test_a_codebook_needs_a_name():
    nothing = BeginCodebookForm({"change_id": uuid4(), "start": "broad"})
    assert nothing.errors["title"] == ["Give it a name, so that people know which is meant."]
    assert CodebookForm.initial_of(Codebook(id="b", title="Ours", memo="Why")) == {
        "title": "Ours", "memo": "Why",
    }  # fmt: skip
