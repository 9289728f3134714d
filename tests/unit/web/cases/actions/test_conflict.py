"""What somebody saw, found again in the history."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ripplegrid.errors import Conflict
from ripplegrid.model import changes as c
from ripplegrid.model.ids import new_id
from ripplegrid.web.cases import queries
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.actions.conflict import as_seen
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, ChangeRecord
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


STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["look", "text", "note", "came_from"]),
        st.sampled_from(["one", "two", "three"]),
    ),
    max_size=12,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_nothing_is_ever_written_over_in_silence(owner, steps):
    """Three people with older and newer pages before them: each field goes to who saw it last."""
    study = make.case(make.entry("e"), id=new_id())
    create_case(owner, study)
    now = study.entries["e"]
    pages = [(now, 1)] * 3
    for person, field, value in steps:
        saw, version = pages[person]
        if field == "look":
            number = queries.version_of(study.id, "entries", "e")
            pages[person] = (queries.record_as_seen(study.id, "entries", "e", number), number)
            continue
        edit = c.edited(saw, **{field: value})
        free = getattr(now, field) in (getattr(saw, field), value)
        if free or getattr(saw, field) == value:
            act(owner, study.id, edit, seen={"e": version})
            changed = getattr(saw, field) != value
            now = replace(now, **({field: value} if changed else {}))
        else:
            with pytest.raises(Conflict) as refused:
                act(owner, study.id, edit, seen={"e": version})
            data = refused.value.data
            assert (data["field"], data["yours"]) == (field, value)
            assert data["theirs"] == getattr(now, field)
        assert load(Case.objects.get(pk=study.id)).entries["e"] == now
