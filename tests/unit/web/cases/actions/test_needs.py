"""Every change of the model needs a permission here."""

from __future__ import annotations

from ripplegrid.model.changes import CHANGES, TakeBackEntry
from ripplegrid.web.accounts.permissions import Act
from ripplegrid.web.cases.actions.needs import NEEDS, act_of


def test_every_change_stands_in_the_table():
    assert set(NEEDS) == set(CHANGES)


def test_a_change_needs_what_the_table_says():
    assert act_of(TakeBackEntry("e")) is Act.SET_ASIDE
