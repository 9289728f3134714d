"""What came between two states."""

from ripplegrid.model.changes import SetAsideEntry, TakeBackEntry, edited
from ripplegrid.model.plan import apply_delta
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.naming import name_state
from ripplegrid.web.cases.former import between, day_of, days, named_states
from ripplegrid.web.cases.models import ChangeRecord
from tests.unit.web.cases.views.acting import now


def test_each_record_is_told_once_from_its_first_to_its_last(case, owner):
    states = [now(case)]
    entry = case.entries["a"]
    for change in (
        edited(entry, text="They met"),
        SetAsideEntry("b", "Twice"),
        TakeBackEntry("b"),
        edited(now(case).entries["a"], note="In May"),
    ):
        act(owner, case.id, change)
        states.append(now(case))
    for earlier, later in ((1, 5), (2, 4), (1, 2), (3, 5)):
        delta = between(case.id, earlier, later)
        assert apply_delta(states[earlier - 1], delta) == states[later - 1]
        assert len({(e.table, e.id) for e in delta.edits}) == len(delta.edits)
    assert [e.id for e in between(case.id, 2, 4).edits] == []


def test_what_was_erased_is_not_told(case, owner):
    act(owner, case.id, edited(case.entries["a"], text="Secret"))
    act(owner, case.id, edited(now(case).entries["a"], text="Plain"))
    ChangeRecord.objects.filter(number=2).update(payload=None, salt=None)
    assert between(case.id, 1, 3).edits == ()


def test_states_are_found_by_name_and_by_day(case, owner):
    assert [state.number for state in days(case.id)] == [1]
    act(owner, case.id, SetAsideEntry("b", "Twice"))
    name_state(owner, case.id, "Before the workshop")
    (state,) = named_states(case.id)
    assert (state.number, state.name) == (2, "Before the workshop")
    assert [state.number for state in days(case.id)] == [2]


def test_the_day_of_a_state(case):
    (begun,) = days(case.id)
    assert day_of(case.id, 1) == begun.day
    assert day_of(case.id, 99) is None
