"""Who may change a synthesis, and in whose name: tampering with it through the one write path."""

import pytest

from ripplegrid.errors import (
    MissingRecord,
    NoChange,
    NotACoder,
    NotAllowed,
    NotYours,
    OwnWork,
    UnknownTable,
)
from ripplegrid.model import AddRecord, RemoveRecord, edited
from ripplegrid.model.across import Answer, Statement
from ripplegrid.model.changes import AddEntry, AmendStatement, OpenRound
from ripplegrid.model.coding import Coder, Settlement, Verification
from ripplegrid.model.kept import SYNTHESIS, TABLES_OF
from ripplegrid.model.words import Stance
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act, create_case, undo
from ripplegrid.web.cases.actions.needs_across import TOUCHED
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Membership
from ripplegrid.web.cases.queries import eyes_of, history, standing_on
from tests import factories as make

OPENING = OpenRound("r", make.when("2026-05-01"))


@pytest.fixture
def people(owner):
    """A synthesis with a round of Ann and Ben, a verifier, and somebody who is no coder."""
    create_case(owner, make.synthesis(*make.coding_round("ann", "ben"), Coder(id="cat", name="C")))
    roles = {"ann": Role.ANALYST, "ben": Role.ANALYST, "cat": Role.VERIFIER, "": Role.MEMBER}
    found = {}
    for coder, role in roles.items():
        person = Person.objects.create(handle=f"{coder}-handle", shown=coder or "Dee")
        Membership.objects.create(
            case_id="synthesis", person=person, role=role.value, contributor=coder
        )
        found[coder] = person
    return found | {"owner": owner}


def do(person, change):
    return act(person, "synthesis", change)


def test_every_table_has_its_line():
    assert set(TOUCHED) == set(TABLES_OF[SYNTHESIS])


def test_a_coder_codes_in_their_own_name_alone(people):
    do(people["ann"], AddRecord(make.coding()))
    for who in ("ben", "cat", "owner"):
        with pytest.raises((MissingRecord, NotACoder)):
            do(people[who], AddRecord(make.coding("c1/f")))
    row = Case.objects.get(pk="synthesis")
    kept = load_synthesis(row).codings["c1/e t ann"]
    with pytest.raises(MissingRecord):
        do(people["ben"], edited(kept, theme="u"))
    with pytest.raises(MissingRecord):
        do(people["ben"], RemoveRecord("codings", kept.id))
    with pytest.raises(NoChange):
        undo(people["ben"], "synthesis", row.version)
    undo(people["ann"], "synthesis", row.version)


def test_the_history_of_a_round_that_is_not_open_is_each_coders_own(people):
    do(people["ann"], AddRecord(make.coding()))

    def kinds(who):
        row = Case.objects.get(pk="synthesis")
        eyes = eyes_of(standing_on(people[who], row), row)
        return [told.number for told in history("synthesis", eyes)]

    assert kinds("ann") == [2, 1]
    assert kinds("ben") == [1]
    assert kinds("owner") == [1]
    do(people["owner"], OPENING)
    assert kinds("ben") == [3, 2, 1]


def test_only_whoever_leads_it_opens_a_round(people):
    with pytest.raises(NotAllowed):
        do(people["ann"], OPENING)
    do(people["owner"], OPENING)


def test_nobody_verifies_their_own_work_nor_in_anothers_name(people):
    do(people["ann"], AddRecord(make.coding()))
    do(people["owner"], OPENING)
    said = {"id": "v", "about": "c1/e t ann", "stance": Stance.AGREES}
    with pytest.raises(OwnWork):
        do(people["ann"], AddRecord(Verification(**said, coder="ann")))
    with pytest.raises(NotYours):
        do(people["ann"], AddRecord(Verification(**said, coder="cat")))
    do(people["cat"], AddRecord(Verification(**said, coder="cat")))


def test_what_one_puts_forward_or_settles_stays_on_record_as_ones_own(people):
    do(people["owner"], OPENING)
    unit = {"round": "r", "case": "c1", "entry": "e", "why": "So"}
    with pytest.raises(NotYours):
        do(people["ann"], AddRecord(Settlement(id="z", **unit, people=frozenset({"ben"}))))
    settled = Settlement(id="z", **unit, people=frozenset({"ann", "ben"}))
    do(people["ann"], AddRecord(settled))
    with pytest.raises(NotYours):
        do(people["ann"], edited(settled, people=frozenset({"ben"})))
    with pytest.raises(NotYours):
        do(people["ann"], AddRecord(Statement(id="s", text="So", people=frozenset({"ben"}))))


def test_a_statement_is_amended_and_answered_in_ones_own_name(people):
    statement = Statement(id="s", text="So", people=frozenset({"ann"}))
    do(people["ann"], AddRecord(statement))
    with pytest.raises(NotYours):
        do(people["ben"], AmendStatement(statement, "Often so", "w", coder="ann"))
    do(people["ben"], AmendStatement(statement, "Often so", "w", coder="ben"))
    said = {"id": "a", "statement": "s", "text": "Often so", "stance": Stance.AGREES}
    with pytest.raises(NotYours):
        do(people["ben"], AddRecord(Answer(**said, coder="cat")))
    with pytest.raises(NotYours):  # for a case study's team, which answers by its own way
        do(people["ben"], AddRecord(Answer(**said, case="c1", by="Amir")))
    with pytest.raises(NotACoder):
        do(people[""], AddRecord(Answer(**said, coder="cat")))
    do(people["cat"], AddRecord(Answer(**said, coder="cat")))


def test_a_verifier_speaks_and_changes_nothing_else(people):
    with pytest.raises(NotAllowed):
        do(people["cat"], AddRecord(Statement(id="s", text="So", people=frozenset({"cat"}))))


def test_a_change_of_a_case_study_is_refused(people):
    with pytest.raises(UnknownTable):
        do(people["owner"], AddEntry(make.entry("e")))
