"""Saying what a synthesis asks."""

from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.web.across.forms.about import AboutForm, StartForm


def test_a_title_is_enough_to_begin():
    assert "title" in StartForm({}).errors


def test_authors_stand_one_a_line():
    before = AboutSynthesis(id="s", title="Six", authors=("Ann", "Ben"))
    shown = AboutForm.initial_of(before)
    assert shown["authors"] == "Ann\nBen"
    form = AboutForm(shown | {"authors": "Ann\n\n Cat ", "seen": 1, "change_id": ""})
    form.is_valid()
    assert form.edited(before).authors == ("Ann", "Cat")
