"""The account at some time."""

from dataclasses import replace

import pytest

from ripplegrid.errors import NoChange
from ripplegrid.model.changes import AddRecord, EditRecord, RemoveRecord
from ripplegrid.report.documents import state_of
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.naming import name_state
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.queries import account_at, arrangement_of
from tests import factories as make


def row(case):
    return Case.objects.get(pk=case.id)


def test_a_former_state_is_told_as_it_was(case, owner):
    name_state(owner, case.id, "Before May")
    entry = case.entries["a"]
    act(owner, case.id, EditRecord(entry, replace(entry, text="Otherwise")))
    act(owner, case.id, AddRecord(make.entry("c")))
    then, state = account_at(row(case), 1)
    assert then.entries == case.entries
    assert (state.digest, state.version) == (state_of(case).digest, "1 (“Before May”)")
    now, _ = account_at(row(case), 3)
    assert now.entries["a"].text == "Otherwise"


def test_what_was_withdrawn_since_is_left_out_of_it(case, owner):
    act(owner, case.id, RemoveRecord("tellings", "a/v"))
    then, state = account_at(row(case), 1)
    assert "a/v" not in then.tellings
    assert state.digest == state_of(case).digest


def test_a_state_that_never_was_is_refused(case):
    for number in (0, 2):
        with pytest.raises(NoChange):
            account_at(row(case), number)


def test_where_a_team_said_nothing_the_sections_stand_as_they_come(case):
    found = arrangement_of(case.id, "case-study")
    assert (found.pk, found.order, found.left_out) == (None, [], [])
