"""What somebody saw, found again in the history."""

from __future__ import annotations

import pytest

from ripplegrid.errors import Conflict
from ripplegrid.model import changes as c
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.conflict import as_seen
from ripplegrid.web.cases.models import ChangeRecord
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_record_is_found_as_it_was_at_any_time(owner, case):
    act(owner, case.id, c.SetAsideEntry("b2", "twice"))
    act(owner, case.id, c.edited(case.entries["a"], text="Second"))
    act(owner, case.id, c.edited(case.entries["a"], note="Third"))
    found = [as_seen(case.id, "entries", "a", version=n) for n in range(5)]
    assert found[0] is None
    assert [(one.text, one.note) for one in found[2:]] == [
        ("Nurses and patients met", ""),
        ("Second", ""),
        ("Second", "Third"),
    ]


def test_a_removal_of_what_changed_meanwhile_is_a_conflict(owner, case):
    link = case.contributions["a>b"]
    act(owner, case.id, c.edited(link, note="Because they met"), seen={"a>b": 1})
    with pytest.raises(Conflict):
        act(owner, case.id, c.RemoveContribution("a>b", frozenset({"a>b/v"})), seen={"a>b": 1})


def test_setting_aside_what_was_reworded_goes_through(owner, case):
    act(owner, case.id, c.edited(case.entries["a"], text="Else"), seen={"a": 1})
    assert act(owner, case.id, c.SetAsideEntry("a", "twice"), seen={"a": 1}).number == 3


def test_when_what_was_seen_is_erased_everything_is_shown(owner, case):
    act(owner, case.id, c.edited(case.entries["a"], text="Else"))
    ChangeRecord.objects.filter(number=2).update(payload=None, salt=None)
    assert as_seen(case.id, "entries", "a", version=1) is None
    placed = c.PlaceEntry("a", frozenset({make.Level.SOCIETAL}), case.entries["a"].kinds)
    with pytest.raises(Conflict) as refused:
        act(owner, case.id, placed, seen={"a": 1})
    assert refused.value.data["before"] is None
