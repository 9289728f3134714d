"""Several case studies at some time, as a document across them is made from them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db.models import F

from ripplegrid.errors import NoChange
from ripplegrid.model.changes import AddRecord, EditRecord, RemoveRecord, edited
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Case, ChangeRecord, Taken
from ripplegrid.web.documents.across import NOW, moments, rows_of, together_at, versions
from tests.unit.report.documents.told import leave


@pytest.fixture
def row(synthesis, owner, case):
    """The synthesis in the store, begun three days ago; its case study gave leave."""
    for number, one in enumerate(leave("v")):
        act(owner, case.id, AddRecord(replace(one, id=f"leave {number}")))
    days_ago(3)
    return Case.objects.get(pk="synthesis")


def days_ago(days):
    """Let everything so far have happened then."""
    for change in ChangeRecord.objects.all():
        at = change.at - timedelta(days=days)
        ChangeRecord.objects.filter(pk=change.pk).update(at=at)
    Taken.objects.update(given=F("given") - timedelta(days=days))


def day(row):
    (moment,) = moments(row)
    return moment.number


def test_what_stood_on_a_former_day_is_told_again_to_the_same_state(row, owner, case):
    then, state = together_at(row, NOW)
    assert moments(row) == []
    act(owner, case.id, EditRecord(case.entries["a"], replace(case.entries["a"], text="Later")))
    act(owner, row.pk, edited(then.gathered.synthesis.about, limits="One city"))
    row.refresh_from_db()
    now, other = together_at(row, NOW)
    assert now.gathered.cases[case.id].entries["a"].text == "Later"
    assert now.gathered.synthesis.about.limits == "One city"
    again, same = together_at(row, day(row))
    assert (again.gathered, same) == (then.gathered, state)
    assert other.digest != state.digest
    assert (state.version, dict(state.cases)) == ("1", {case.id: "4"})


def test_what_was_withdrawn_since_is_not_told_again(row, owner, case):
    act(owner, case.id, RemoveRecord("tellings", "a/v"))
    then, _ = together_at(row, day(row))
    assert "a/v" not in then.gathered.cases[case.id].tellings


def test_how_it_was_put_before_it_was_given_is_told_to_nobody(row, owner, case):
    Taken.objects.all().delete()
    act(owner, case.id, EditRecord(case.entries["a"], replace(case.entries["a"], text="Kinder")))
    Taken.objects.create(synthesis=row, case_id=case.id, given_by=owner)
    row.refresh_from_db()
    assert together_at(row, NOW)[0].gathered.cases[case.id].entries["a"].text == "Kinder"
    former, state = together_at(row, day(row))
    assert (former.gathered.cases, former.left, state.cases) == ({}, {}, {})


def test_a_case_study_that_was_taken_back_is_in_no_state(row, owner, case):
    assert list(rows_of(row)) == list(versions(row)) == [case.id]
    row.takes.all().delete()
    assert not together_at(row, NOW)[0].gathered.cases


def test_what_was_kept_back_of_each_is_known_in_numbers(row, owner, case):
    told, _ = together_at(row, NOW)
    act(owner, case.id, AddRecord(leave("v", given=False)[0]))
    row.refresh_from_db()
    later, _ = together_at(row, NOW)
    assert sum(later.left[case.id].records.values()) > sum(told.left[case.id].records.values())


def test_before_there_was_anything_nothing_is_told(row):
    with pytest.raises(NoChange):
        together_at(row, 1)
