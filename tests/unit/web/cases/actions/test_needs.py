"""Every change of the model needs a permission here."""

from __future__ import annotations

from ripplegrid.model import Label
from ripplegrid.model.changes import (
    CHANGES,
    AddRecord,
    AddRecords,
    EditRecord,
    RemoveRecord,
    RenameTerms,
    TakeBackEntry,
)
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.cases.actions.needs import NEEDS, act_of


def test_every_change_stands_in_the_table():
    assert set(NEEDS) == set(CHANGES)


def test_a_change_needs_what_the_table_says():
    assert act_of(TakeBackEntry("e")) is Act.SET_ASIDE


def test_renaming_is_describing_however_it_is_sent():
    one, other = Label(id="group", text="Team"), Label(id="group", text="Us")
    for change in (
        AddRecord(one),
        AddRecords((one,)),
        EditRecord(one, other),
        RemoveRecord("labels", "group"),
        RenameTerms((), (one,)),
    ):
        assert act_of(change) is Act.DESCRIBE
