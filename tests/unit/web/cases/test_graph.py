"""From rows to the model: whole, in a fixed number of queries, and in slices."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from ripplegrid.errors import DamagedStore, NoCase
from ripplegrid.model import WholeView
from ripplegrid.model import changes as c
from ripplegrid.model.case import TABLE_OF, About
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases import graph
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership, Record, Reference
from tests import factories as make
from tests.any_case import cases

pytestmark = pytest.mark.django_db
SLOW_STORE = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def forget(case_id):
    Reference.objects.filter(case_id=case_id).delete()
    Record.objects.filter(case_id=case_id).delete()
    Membership.objects.filter(case_id=case_id).delete()
    Case.objects.filter(pk=case_id).first().delete()
    graph.MEMORY.clear()


@SLOW_STORE
@given(study=cases())
def test_a_stored_case_study_is_the_same_whole_and_in_slices(db, study):
    create_case(local_person(), study)
    row = Case.objects.get(pk=study.id)
    assert graph.load(row) == study
    whole, some = WholeView(study), graph.SliceView(study.id)
    for record in study.records():
        table = "about" if isinstance(record, About) else TABLE_OF[type(record)]
        assert some.get(table, record.id) == whole.get(table, record.id)
        assert list(some.referring(record.id)) == list(whole.referring(record.id))
    assert some.get("entries", "nowhere") is None
    forget(study.id)


@pytest.mark.parametrize("entries", [1, 100])
def test_loading_takes_the_same_queries_for_any_size(owner, django_assert_num_queries, entries):
    create_case(owner, make.case(*(make.entry(f"e{n}") for n in range(entries))))
    row = Case.objects.get()
    with django_assert_num_queries(2):
        assert len(graph.load(row).entries) == entries
    with django_assert_num_queries(0):
        graph.load(row)


def test_after_a_change_only_what_changed_is_read_again(owner, case, django_assert_num_queries):
    before = graph.load(Case.objects.get(pk=case.id))
    act(owner, case.id, c.edited(case.entries["a"], text="Else"))
    act(owner, case.id, c.RemoveContribution("a>b", frozenset({"a>b/v"})))
    row = Case.objects.get(pk=case.id)
    with django_assert_num_queries(5):
        now = graph.load(row)
    assert now.entries["a"].text == "Else"
    assert not now.contributions
    assert now.entries["b"] is before.entries["b"]
    assert now.tellings is before.tellings


def test_an_old_row_gives_the_case_study_of_now(owner, case):
    old = Case.objects.get(pk=case.id)
    act(owner, case.id, c.AddEntry(make.entry("new")))
    assert "new" in graph.load(old).entries


def test_a_case_study_deleted_meanwhile_is_not_there(owner, case):
    old = Case.objects.get(pk=case.id)
    forget(case.id)
    with pytest.raises(NoCase):
        graph.load(old)


def test_several_are_read_as_they_stand_now_and_what_is_gone_is_left_out(owner, case):
    create_case(owner, make.case(id="two"))
    create_case(owner, make.case(id="gone"))
    old = list(Case.objects.order_by("pk"))
    act(owner, case.id, c.AddEntry(make.entry("late")))
    forget("gone")
    graph.MEMORY.clear()
    found = graph.load_many(old)
    assert set(found) == {case.id, "two"}
    assert "late" in found[case.id].entries
    assert found[case.id] == graph.load(Case.objects.get(pk=case.id))


def test_a_case_study_without_its_head_is_damaged(case):
    Record.objects.filter(table="about").delete()
    with pytest.raises(DamagedStore, match="what the case study case is about"):
        graph.load(Case.objects.get(pk=case.id))


@pytest.mark.parametrize("late", [1, 4])
def test_several_that_changed_are_read_as_they_stand_now(
    owner, late, django_assert_max_num_queries
):
    for n in range(6):
        create_case(owner, make.case(make.entry("a"), id=f"c{n}"))
    graph.load_many(Case.objects.all())
    for n in range(late):
        act(owner, f"c{n}", c.AddEntry(make.entry("late")))
    rows = list(Case.objects.all())
    with django_assert_max_num_queries(6):
        found = graph.load_many(rows)
    assert {one for one in found if "late" in found[one].entries} == {f"c{n}" for n in range(late)}
    with django_assert_max_num_queries(0):
        assert graph.load_many(rows) == found


def test_one_that_changed_and_went_is_left_out_of_several(owner, case):
    create_case(owner, make.case(id="gone"))
    graph.load_many(Case.objects.all())
    act(owner, "gone", c.AddEntry(make.entry("late")))
    rows = list(Case.objects.all())
    row = next(one for one in rows if one.pk == "gone")
    Reference.objects.filter(case_id="gone").delete()
    Record.objects.filter(case_id="gone").delete()
    Membership.objects.filter(case_id="gone").delete()
    Case.objects.filter(pk="gone").first().delete()
    assert row in rows
    assert set(graph.load_many(rows)) == {case.id}


def test_what_left_is_gone_and_what_nobody_wrote_in_stays_itself(owner, case):
    before = graph.load(Case.objects.get(pk=case.id))
    act(owner, case.id, c.AddEntry(make.entry("new")))
    act(owner, case.id, c.RemoveContribution("a>b", frozenset({"a>b/v"})))
    now = graph.load(Case.objects.get(pk=case.id))
    assert set(now.entries) == {*before.entries, "new"}
    assert list(now.entries) == sorted(now.entries)
    assert (list(now.contributions), list(now.claims)) == ([], [])
    assert now.voices is before.voices
    graph.MEMORY.clear()
    assert graph.load(Case.objects.get(pk=case.id)) == now


def test_a_copy_that_went_another_way_is_read_anew(owner, case):
    """Once a copy was brought back, the same number can stand for another change."""
    graph.load(Case.objects.get(pk=case.id))
    act(owner, case.id, c.edited(case.entries["a"], text="First this way"))
    row = Case.objects.get(pk=case.id)
    graph.load(row)
    ChangeRecord.objects.filter(number=row.version).update(digest="another way")
    Record.objects.filter(record_id="a").update(
        data=Record.objects.get(record_id="a").data.replace("First this way", "The other way")
    )
    Case.objects.update(head="another way")
    assert graph.load(Case.objects.get(pk=case.id)).entries["a"].text == "The other way"
    act(owner, case.id, c.AddEntry(make.entry("new")))
    assert graph.load(Case.objects.get(pk=case.id)).entries["a"].text == "The other way"
