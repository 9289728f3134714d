"""One change of one case study: who may, what is written, and what is not written over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection

from ripplegrid.errors import Conflict, MissingRecord, NoCase, NotAllowed, RepeatedChange
from ripplegrid.model import WholeView
from ripplegrid.model import changes as c
from ripplegrid.model.plan import apply, plan
from ripplegrid.model.words import Kind, Level
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases import graph
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_change_is_written_whole_and_remembered(owner, case):
    record = act(owner, case.id, c.AddEntry(make.entry("new", text="Staff listen")))

    row = Case.objects.get(pk=case.id)
    assert (record.number, record.kind, row.version) == (2, "AddEntry", 2)
    assert record.touched == {"entries": ["new"]}
    assert graph.load(row).entries["new"].text == "Staff listen"
    assert graph.load(row) == apply(case, c.AddEntry(make.entry("new", text="Staff listen")))


def test_nobody_changes_a_case_study_that_is_not_theirs(case):
    stranger = Person.objects.create(handle="stranger", shown="Sam")
    with pytest.raises(NoCase):
        act(stranger, case.id, c.SetAsideEntry("a", "twice"))
    assert ChangeRecord.objects.count() == 1


def test_a_reader_reads(case):
    reader = Person.objects.create(handle="reader", shown="Ria")
    Membership.objects.create(case_id=case.id, person=reader, role="reader")
    with pytest.raises(NotAllowed):
        act(reader, case.id, c.SetAsideEntry("a", "twice"))


def test_what_the_model_refuses_leaves_nothing_behind(owner, case):
    with pytest.raises(MissingRecord):
        act(owner, case.id, c.SetAsideEntry("nowhere", "twice"))
    assert Case.objects.get(pk=case.id).version == 1
    assert ChangeRecord.objects.count() == 1


def test_a_change_that_changes_nothing_is_not_remembered(owner, case):
    entry = case.entries["a"]
    assert act(owner, case.id, c.EditEntry(entry, entry)).number == 1


def test_the_same_act_sent_twice_is_done_once(owner, case):
    change, sent = c.AddEntry(make.entry("new")), uuid4()
    first = act(owner, case.id, change, change_id=sent)
    assert act(owner, case.id, change, change_id=sent) == first
    assert ChangeRecord.objects.count() == 2
    with pytest.raises(RepeatedChange):
        act(owner, case.id, c.AddEntry(make.entry("other")), change_id=sent)


def test_two_people_in_one_field_both_see_both_texts(owner, case):
    entry = case.entries["a"]
    act(owner, case.id, c.edited(entry, text="Hers"), seen={"a": 1})
    with pytest.raises(Conflict) as refused:
        act(owner, case.id, c.edited(entry, text="His"), seen={"a": 1})
    assert refused.value.data["yours"] == "His"
    assert refused.value.data["theirs"] == "Hers"


def test_two_people_in_two_fields_are_put_together(owner, case):
    entry = case.entries["a"]
    act(owner, case.id, c.edited(entry, text="Hers"), seen={"a": 1})
    act(owner, case.id, c.edited(entry, note="His"), seen={"a": 1})
    now = graph.load(Case.objects.get(pk=case.id)).entries["a"]
    assert (now.text, now.note) == ("Hers", "His")


def test_placing_anew_what_was_placed_meanwhile_is_a_conflict(owner, case):
    act(owner, case.id, _placed("group"), seen={"a": 1})
    with pytest.raises(Conflict) as refused:
        act(owner, case.id, _placed("societal"), seen={"a": 1})
    assert refused.value.data["field"] == "levels"
    act(owner, case.id, _placed("societal"), seen={"a": 2})


def _placed(level):
    return c.PlaceEntry("a", frozenset({Level(level)}), frozenset({Kind.OUTCOME}))


@pytest.mark.parametrize(
    "change",
    [
        c.MergeEntries("b", frozenset({"b2"})),
        c.LinkEntries(make.link("a", "b2"), make.claim("a>b2", "v2"), make.voice("v2")),
        c.RemoveContribution("a>b", frozenset({"a>b/v"})),
        c.SetAsideEntry("a", "said twice"),
    ],
    ids=lambda change: change.name,
)
def test_the_store_does_what_the_model_does(owner, case, change):
    assert plan(graph.SliceView(case.id), change) == plan(WholeView(case), change)
    act(owner, case.id, change)
    assert stored(case.id) == apply(case, change)
    assert list(verify_chain(Case.objects.get(pk=case.id))) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("people", [200])
def test_two_hundred_people_in_one_cell(owner, case, people):
    """One success for each version, and both texts for everybody who came too late."""
    entry, outcomes = case.entries["a"], []

    def reword(number):
        try:
            act(owner, case.id, c.edited(entry, text=f"Text {number}"), seen={"a": 1})
            outcomes.append(number)
        except Conflict as refused:
            outcomes.append((refused.data["yours"], refused.data["theirs"]))
        finally:
            connection.close()

    at_once(reword, people)

    winners = [one for one in outcomes if isinstance(one, int)]
    assert len(outcomes) == people
    assert len(winners) == 1
    assert stored(case.id).entries["a"].text == f"Text {winners[0]}"
    assert {theirs for _, theirs in set(outcomes) - set(winners)} == {f"Text {winners[0]}"}
    assert len({yours for yours, _ in set(outcomes) - set(winners)}) == people - 1
    assert Case.objects.get(pk=case.id).version == 2


@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_when_many_add_at_once(owner, case):
    at_once(lambda n: _add_and_leave(owner, case.id, f"new-{n}"), 40)
    assert {f"new-{n}" for n in range(40)} <= set(stored(case.id).entries)
    assert list(verify_chain(Case.objects.get(pk=case.id))) == []


def _add_and_leave(owner, case_id, entry_id):
    act(owner, case_id, c.AddEntry(make.entry(entry_id)))
    connection.close()


def at_once(work, people):
    """Let so many people do something on the 60 connections that a server might have."""
    with ThreadPoolExecutor(60) as threads:
        list(threads.map(work, range(people)))


def stored(case_id):
    return graph.load(Case.objects.get(pk=case_id))
