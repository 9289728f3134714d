"""Whoever changes a row behind our back is found out, and the row is named."""

from __future__ import annotations

import json

import pytest

from ripplegrid.model import changes as c
from ripplegrid.model.registers import PowerNote
from ripplegrid.model.words import Audience
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.chain import link_digest, payload_digest, verify_chain
from ripplegrid.web.cases.codec import canonical
from ripplegrid.web.cases.models import Case, ChangeRecord, Record, Reference
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def changed(owner, case):
    """The case study after four changes."""
    for number in range(3):
        act(owner, case.id, c.AddEntry(make.entry(f"new-{number}")))
    return Case.objects.get(pk=case.id)


def problems(case):
    return list(verify_chain(Case.objects.get(pk=case.pk)))


def test_an_untouched_history_holds(changed):
    assert problems(changed) == []


@pytest.mark.parametrize(
    ("field", "value", "named"),
    [
        ("kind", "Undo", "Change 3 of “Better letters” was altered"),
        ("at", "2020-01-01T00:00Z", "Change 3 of “Better letters” was altered"),
        ("digest", "0" * 64, "Change 3 of “Better letters” was altered"),
        ("change_id", "0" * 32, "Change 3 of “Better letters” was altered"),
        ("payload_digest", "0" * 64, "The content of change 3"),
        ("salt", "0" * 32, "The content of change 3"),
        ("number", 9, "Change 3 of “Better letters” is missing"),
    ],
)
def test_a_flipped_row_is_named(changed, field, value, named):
    ChangeRecord.objects.filter(case=changed, number=3).update(**{field: value})
    assert any(sentence.startswith(named) for sentence in problems(changed))


def test_a_forged_payload_is_named(changed):
    record = ChangeRecord.objects.get(case=changed, number=3)
    payload = json.loads(record.payload) | {"by": "Somebody else"}
    ChangeRecord.objects.filter(pk=record.pk).update(payload=json.dumps(payload))
    assert problems(changed) == ["The content of change 3 of “Better letters” was altered."]


def test_a_change_given_to_somebody_else_is_named(changed):
    other = Person.objects.create(handle="x", shown="X")
    ChangeRecord.objects.filter(case=changed, number=3).update(person=other)
    assert problems(changed) == ["Who made change 3 of “Better letters” was altered."]


def test_an_account_that_is_gone_breaks_nothing(changed):
    ChangeRecord.objects.filter(case=changed, number=3).update(person=None)
    assert problems(changed) == []


def test_a_change_of_before_accounts_were_chained_says_no_more_than_a_name(changed):
    record = ChangeRecord.objects.get(case=changed, number=4)
    payload = json.loads(record.payload)
    del payload["account"]
    record.payload = canonical(payload)
    record.payload_digest = payload_digest(record.salt, record.payload)
    record.digest = link_digest(ChangeRecord.objects.get(case=changed, number=3).digest, record)
    record.save()
    Case.objects.filter(pk=changed.pk).update(head=record.digest)
    assert problems(changed) == []


def test_two_changes_that_changed_places_are_named(changed):
    rows = ChangeRecord.objects.filter(case=changed)
    for number, place in ((3, 9), (4, 3), (9, 4)):
        rows.filter(number=number).update(number=place)
    assert problems(changed)[:2] == [
        f"Change {number} of “Better letters” was altered, or one before it is missing."
        for number in (3, 4)
    ]


@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_change_taken_out_is_named(changed, number):
    ChangeRecord.objects.filter(case=changed, number=number).delete()
    assert problems(changed)


def test_a_record_changed_without_a_change_is_named(changed):
    rows = Record.objects.filter(record_id="new-1")
    rows.update(data='{"id":"new-1","text":"forged"}')
    (named,) = problems(changed)
    assert named.startswith("The record new-1 in entries of “Better letters” is not what")
    rows.delete()
    assert problems(changed) == ["The record new-1 in entries of “Better letters” is missing."]


def test_what_was_erased_breaks_nothing(changed):
    ChangeRecord.objects.filter(number=3).update(payload=None, salt=None)
    assert problems(changed) == []


def test_an_erased_change_hides_no_other_forgery(changed, owner):
    """Otherwise whoever forges a record would erase any change first."""
    act(owner, changed.id, c.AddRecord(PowerNote(id="n", text="Then", audience=Audience.AUTHOR)))
    ChangeRecord.objects.filter(number__in=[3, 5]).update(payload=None, salt=None)
    assert problems(changed) == []
    Record.objects.filter(record_id="new-1").update(data='{"id":"new-1","text":"unknown"}')
    assert problems(changed) == []
    Record.objects.filter(record_id="new-2").update(data='{"id":"new-2","text":"forged"}')
    (named,) = problems(changed)
    assert named.startswith("The record new-2 in entries")


def test_a_forged_word_to_the_feed_is_named(changed):
    ChangeRecord.objects.filter(number=3).update(touched={})
    assert problems(changed) == ["What the feed tells of change 3 of “Better letters” was altered."]


def test_a_reference_taken_out_is_named(changed):
    Reference.objects.filter(target="v").first().delete()
    (named,) = problems(changed)
    assert named.endswith("of “Better letters” points at was altered.")


def test_a_record_that_cannot_be_read_back_is_named(changed):
    Record.objects.filter(record_id="new-1").update(data='{"id":"new-1"}')
    assert problems(changed)[-1].endswith(
        "new-1 in entries of “Better letters” cannot be read back."
    )


def test_the_same_words_have_different_digests(owner, case):
    """Without the salt, nobody can test a guess at what was erased."""
    first = act(owner, case.id, c.SetAsideEntry("a", "said twice"))
    act(owner, case.id, c.TakeBackEntry("a"))
    second = act(owner, case.id, c.SetAsideEntry("a", "said twice"))
    assert first.payload == second.payload
    assert first.payload_digest != second.payload_digest
