"""Doing one thing with several."""

from uuid import uuid4

import pytest

from ripplegrid.model.changes import AgreeOnEntries, PlaceEntries, SetAsideEntries
from ripplegrid.web.cases.forms.together import AgreeForm, AsideForm, MoveForm
from tests import factories as make

CASE = make.case(make.entry("a"), make.entry("b"), make.entry("c"))
BOTH = frozenset({"a", "b"})


def filled(kind, **data):
    given = {"change_id": str(uuid4()), "seen": "3", "id": ["a", "b", "a"], **data}
    return kind(given, case=CASE)


@pytest.mark.parametrize(
    ("form", "change"),
    [
        (filled(MoveForm, levels=["group"]), PlaceEntries(BOTH, frozenset({"group"}))),
        (filled(MoveForm, kinds=["use"]), PlaceEntries(BOTH, kinds=frozenset({"use"}))),
        (filled(AgreeForm, agreed="yes"), AgreeOnEntries(BOTH)),
        (filled(AgreeForm, agreed="no"), AgreeOnEntries(BOTH, agreed=False)),
        (filled(AsideForm, why="Twice"), SetAsideEntries(BOTH, "Twice")),
    ],
)
def test_each_form_is_one_act_on_all_of_them(form, change):
    assert form.is_valid(), form.errors
    assert form.change() == change


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        (filled(MoveForm), "__all__"),
        (filled(MoveForm, levels=["moon"]), "levels"),
        (filled(MoveForm, levels=["group"], id=[]), "id"),
        (filled(MoveForm, levels=["group"], id=["nowhere"]), "id"),
        (filled(MoveForm, levels=["group"], seen=""), "seen"),
        (filled(AgreeForm), "agreed"),
        (filled(AsideForm, why=" "), "why"),
    ],
)
def test_what_is_missing_is_said(form, wrong):
    assert list(form.errors) == [wrong]
