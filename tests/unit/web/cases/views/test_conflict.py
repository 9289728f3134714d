"""When two people changed the same thing."""

from uuid import uuid4

from ripplegrid.model.words import Answer, Level
from ripplegrid.web.cases.forms.entry import EditEntryForm
from ripplegrid.web.cases.views.conflict import clashes, in_words, settle, taken_together
from tests import factories as make

BEFORE = make.entry("e", "group", text="Old", note="Old")
NOW = make.entry("e", "societal", text="Theirs", note="Old")
AFTER = make.entry("e", "group", text="Yours", note="Yours")


def test_only_what_both_changed_clashes():
    form = EditEntryForm({"change_id": str(uuid4())}, case=make.case())
    found = clashes(form, BEFORE, NOW, AFTER)
    assert [(c.name, c.theirs, c.yours) for c in found] == [("text", "Theirs", "Yours")]


def test_what_one_of_the_two_changed_is_taken_from_them():
    both = taken_together(BEFORE, NOW, AFTER)
    assert (both["text"], both["note"], both["levels"]) == ("Yours", "Yours", {Level.SOCIETAL})


def test_what_is_offered_is_both_together_with_what_clashes_beside_it():
    form = EditEntryForm({"change_id": str(uuid4())}, case=make.case())
    both, found = settle(form, BEFORE, NOW, AFTER)
    assert (both.text, both.note, both.levels) == ("Yours", "Yours", {Level.SOCIETAL})
    assert [one.name for one in found] == ["text"]


def test_every_kind_of_value_has_words():
    assert in_words(make.when("2016-01-01", text="spring")) == "spring"
    assert in_words(True) == "yes"
    assert in_words(Answer.NOT_SAID) == "not said"
    assert in_words(frozenset({Level.GROUP})) == "group"
    assert in_words(frozenset({Level.GROUP}), {"group": "The ward"}) == "The ward"
    assert in_words(frozenset()) == in_words(None) == "nothing"
