"""What the feed may tell of a change, and what a change writes down."""

from __future__ import annotations

import json

import pytest

from ripplegrid.model import changes as c
from ripplegrid.model.case import TABLE_OF
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.registers import PowerNote, TensionNote
from ripplegrid.model.words import Audience
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.history import touched
from ripplegrid.web.cases.models import ChangeRecord
from tests import factories as make


def added(*records):
    return Delta(tuple(Edit(TABLE_OF[type(one)], None, one) for one in records))


def test_the_feed_hears_of_ids_by_table():
    assert touched(added(make.entry("e"), make.voice("v"), make.entry("f"))) == {
        "entries": ["e", "f"],
        "voices": ["v"],
    }


def test_nobody_hears_of_a_private_note():
    assert touched(added(TensionNote(id="t", text="Tiring", author="me"))) == {}


@pytest.mark.parametrize("audience", Audience)
def test_a_note_on_power_is_told_to_those_it_is_for(audience):
    told = touched(added(PowerNote(id="p", text="They decided", audience=audience)))
    assert bool(told) is (audience in {Audience.TEAM, Audience.EVERYONE})


@pytest.mark.django_db
def test_a_note_that_was_private_stays_unheard(owner, case):
    hidden = PowerNote(id="p", text="They decided", audience=Audience.FACILITATORS)
    act(owner, case.id, c.AddRecord(hidden))
    record = act(owner, case.id, c.edited(hidden, audience=Audience.TEAM))
    assert record.touched == {}


@pytest.mark.django_db
def test_a_change_says_who_and_what(owner, case):
    act(owner, case.id, c.SetAsideEntry("a", "twice"))
    record = ChangeRecord.objects.get(number=2)
    payload = json.loads(record.payload)
    assert payload["by"] == "You"
    assert payload["change"] == {"name": "SetAsideEntry", "entry": "a", "why": "twice"}
    assert [edit["table"] for edit in payload["delta"]] == ["entries"]
    assert record.person == owner
