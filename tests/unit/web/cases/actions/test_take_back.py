"""Undoing a change of the store."""

from __future__ import annotations

from uuid import uuid4

import pytest

from ripplegrid.errors import NoChange, NotAllowed, UndoRefused
from ripplegrid.model import changes as c
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, undo
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "change",
    [
        c.AddEntry(make.entry("new"), make.telling("new", "w"), make.voice("w")),
        c.MergeEntries("b", frozenset({"b2"})),
        c.RemoveContribution("a>b", frozenset({"a>b/v"})),
        c.SetAsideEntry("a", "said twice"),
        c.LinkEntries(make.link("a", "b2"), make.claim("a>b2", "v")),
    ],
    ids=lambda change: change.name,
)
def test_what_was_done_is_undone_and_both_are_remembered(owner, case, change):
    done = act(owner, case.id, change)
    undone = undo(owner, case.id, done.number)
    row = Case.objects.get(pk=case.id)
    assert load(row) == case
    assert (undone.kind, undone.number) == ("Undo", 3)
    assert list(verify_chain(row)) == []
    undo(owner, case.id, undone.number)
    assert load(Case.objects.get(pk=case.id)) != case


def test_an_undo_that_others_rest_on_is_refused_with_reasons(owner, case):
    added = act(owner, case.id, c.AddEntry(make.entry("new")))
    act(owner, case.id, c.LinkEntries(make.link("new", "a"), make.claim("new>a", "v")))
    with pytest.raises(UndoRefused):
        undo(owner, case.id, added.number)
    assert Case.objects.get().version == 3


def test_the_same_undo_twice_is_one(owner, case):
    done, sent = act(owner, case.id, c.SetAsideEntry("a", "twice")), uuid4()
    first = undo(owner, case.id, done.number, change_id=sent)
    assert undo(owner, case.id, done.number, change_id=sent) == first


@pytest.mark.parametrize("number", [1, 99])
def test_the_beginning_and_what_never_was_cannot_be_undone(owner, case, number):
    with pytest.raises(NoChange):
        undo(owner, case.id, number)


def test_what_was_erased_cannot_be_undone(owner, case):
    done = act(owner, case.id, c.SetAsideEntry("a", "twice"))
    ChangeRecord.objects.filter(pk=done.pk).update(payload=None, salt=None)
    with pytest.raises(NoChange):
        undo(owner, case.id, done.number)


def test_a_reader_undoes_nothing(owner, case):
    done = act(owner, case.id, c.SetAsideEntry("a", "twice"))
    reader = Person.objects.create(handle="reader", shown="Ria")
    Membership.objects.create(case_id=case.id, person=reader, role="reader")
    with pytest.raises(NotAllowed):
        undo(reader, case.id, done.number)
