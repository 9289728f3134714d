"""Beginning a round, and giving shares of it."""

from uuid import uuid4

from ripplegrid.model.coding import Assignment, Codebook, Coder
from ripplegrid.web.across.forms.rounds import GiveForm, GiveSomeForm, RoundForm, fresh
from tests import factories as make

CASE = make.case(make.entry("a", "group"), make.entry("b"), id="c1")
ANN = Coder(id="ann", name="Ann")


def giving(**data):
    values = {"change_id": uuid4(), "coder": "ann", "cases": ["c1"]}
    form = GiveForm(values | data, coders=[ANN], cases={"c1": CASE})
    assert form.is_valid()
    return form


def share(*entries, coder="ann"):
    return Assignment(id="s", round="r", coder=coder, case="c1", entries=frozenset(entries))


def test_a_whole_case_study_or_some_levels_or_what_is_not_placed():
    assert [one.entries for one in giving().assignments("r", [])] == [frozenset()]
    assert [one.entries for one in giving(levels=["group"]).assignments("r", [])] == [{"a"}]
    assert [one.entries for one in giving(levels=["none"]).assignments("r", [])] == [{"b"}]
    assert giving(levels=["societal"]).assignments("r", []) == ()


def test_case_studies_are_offered_by_title_and_one_must_be_ticked():
    cases = {one: make.case(id=one, title=title) for one, title in (("a", "Wool"), ("b", "bread"))}
    form = GiveForm({"change_id": uuid4(), "coder": "ann"}, coders=[ANN], cases=cases)
    assert [title for _, title in form.fields["cases"].choices] == ["bread", "Wool"]
    assert form.errors["cases"] == ["Tick at least one case study."]


def test_what_a_coder_has_is_not_given_twice():
    assert fresh(share("a"), [share()]) is None
    assert fresh(share("a"), [share("a")]) is None
    assert fresh(share("a", "b"), [share("a")]).entries == {"b"}
    assert fresh(share(), [share("a")]).entries == frozenset()
    assert fresh(share("a"), [share("a", coder="ben")]).entries == {"a"}


def test_chosen_entries_and_a_round_with_its_version():
    data = {"change_id": uuid4(), "coder": "ann", "entries": ["b"]}
    form = GiveSomeForm(data, coders=[ANN], case=CASE)
    assert form.is_valid()
    assert [one.entries for one in form.assignments("r", [])] == [{"b"}]
    book = Codebook(id="b", title="Ours", version=2)
    assert RoundForm(codebooks=[book]).fields["codebook"].choices == [("b", "Ours, version 2")]
