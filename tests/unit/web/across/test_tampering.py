"""Disagreement is kept and nobody checks their own work, whatever is sent past the pages.

Every rule here holds in the one write path; the pages offer none of these ways at all.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from ripplegrid.errors import (
    CodebookInUse,
    FixedField,
    NoChange,
    NotCorroborated,
    NotYours,
    OwnWork,
    Refusal,
    RoundOpened,
    UndoRefused,
    WordingKept,
)
from ripplegrid.model import AddRecord, RemoveRecord, edited
from ripplegrid.model.across import Answer, Statement, StatementKind, StatementState
from ripplegrid.model.changes import AmendStatement, CodeUnit, OpenRound
from ripplegrid.model.choosing import Proposal
from ripplegrid.model.coding import Coder, CodingRound, Passage, Settlement, Verification
from ripplegrid.model.words import Stance
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act, create_case, members, undo
from ripplegrid.web.cases.actions.coders import coder_id
from ripplegrid.web.cases.actions.restore import restore
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.models import Case, Membership, Record
from tests import factories as make
from tests.unit.web.across.coders import now

WORDS = Passage(id="w", coder="ann", case="c1", telling="e/v", start=0, end=5, text="Trust")
UNIT = {"round": "r", "case": "c1", "entry": "e", "why": "So"}


@pytest.fixture
def people(owner):
    """Ann and Ben coded one entry differently and a passage of it; the round is open."""
    rounds = (*make.coding_round("ann", "ben"), CodingRound(id="later", title="L", codebook="b"))
    create_case(owner, make.synthesis(*rounds, *map(_coder, ("cat",))))
    found = {"owner": owner}
    for coder, role in {"ann": Role.ANALYST, "ben": Role.ANALYST, "cat": Role.VERIFIER}.items():
        found[coder] = Person.objects.create(handle=f"{coder}-handle", shown=coder.capitalize())
        Membership.objects.create(
            case_id="synthesis", person=found[coder], role=role.value, contributor=coder
        )
    do(found["ann"], CodeUnit((), (make.coding(),)))
    do(found["ben"], CodeUnit((), (make.coding(theme="u", by="ben"),)))
    words = make.coding(passage="w", id="words")
    do(found["ann"], CodeUnit((), (words,), WORDS))
    do(owner, OpenRound("r", make.when("2026-05-01")))
    return found


def _coder(name):
    return Coder(id=name, name=name.capitalize())


def do(person, change):
    return act(person, "synthesis", change)


def refused(person, change, why):
    """What is sent is refused for this reason, and nothing of it is kept."""
    before = now()
    with pytest.raises(why):
        do(person, change)
    assert now() == before


def coded(record_id):
    return now().codings[record_id]


def test_a_first_coding_stays_whoever_lays_hands_on_it(people):
    one = coded("c1/e t ann")
    for change in (
        edited(one, theme="u"),
        edited(one, against=True),
        edited(one, memo="Not what I meant"),
        edited(one, round=None),
        edited(one, round="later"),
        RemoveRecord("codings", one.id),
        CodeUnit((one,), ()),
        CodeUnit((one,), (one, make.coding(theme="u", id="late"))),
    ):
        refused(people["ann"], change, Refusal)


def test_it_cannot_be_taken_back_by_undoing_either(people):
    row = Case.objects.get(pk="synthesis")
    for number in range(2, row.version + 1):
        for who in ("ann", "ben", "owner"):
            with pytest.raises((Refusal, UndoRefused)):
                undo(people[who], "synthesis", number)
    assert {one.theme for one in now().codings.values()} == {"t", "u"}


def test_the_words_that_were_coded_stay_as_they_were_marked(people):
    refused(people["ann"], edited(WORDS, start=6, end=11, text="Other"), FixedField)
    refused(people["ann"], RemoveRecord("passages", "w"), Refusal)


def test_the_codes_they_chose_among_stay_too(people):
    book, theme = now().codebooks["b"], now().themes["t"]
    refused(people["ann"], edited(theme, name="Something else"), CodebookInUse)
    refused(people["ann"], edited(theme, meaning="Everything"), CodebookInUse)
    refused(people["ann"], edited(book, themes=frozenset({"u"})), CodebookInUse)
    refused(people["ann"], RemoveRecord("themes", "t"), Refusal)
    refused(people["owner"], RemoveRecord("coders", "ben"), Refusal)
    found = now().coding_rounds["r"]
    refused(people["owner"], edited(found, opened=None), RoundOpened)


def test_taking_a_share_back_after_coding_takes_no_coding_with_it(people):
    before = now().codings
    do(people["owner"], RemoveRecord("assignments", "ben c1"))
    assert now().codings == before
    settled = Settlement(id="s", **UNIT, themes=frozenset({"t"}), people=frozenset({"ann"}))
    do(people["ann"], AddRecord(settled))
    check = Verification(id="v", about="s", coder="ben", stance=Stance.AGREES)
    refused(people["ben"], AddRecord(replace(check, themes=frozenset({"t"}))), OwnWork)


def test_whoever_coded_a_unit_does_not_check_it_in_anybodys_work(people):
    check = Verification(id="v", about="c1/e u ben", coder="ann", stance=Stance.AGREES)
    refused(people["ann"], AddRecord(check), OwnWork)
    refused(people["ben"], AddRecord(replace(check, coder="ben")), OwnWork)
    refused(people["ann"], AddRecord(replace(check, coder="cat")), NotYours)
    do(people["cat"], AddRecord(replace(check, coder="cat")))
    kept = now().verifications["v"]
    refused(people["cat"], edited(kept, coder="ben"), FixedField)
    refused(people["ann"], edited(kept, stance=Stance.DISAGREES), NotYours)


def test_whoever_settles_otherwise_stands_behind_it(people):
    settled = Settlement(id="s", **UNIT, themes=frozenset({"t"}), people=frozenset({"ann"}))
    do(people["ann"], AddRecord(settled))
    other = {"themes": frozenset({"u"}), "why": "No"}
    refused(people["ben"], edited(settled, **other), NotYours)
    refused(people["owner"], edited(settled, **other), Refusal)
    do(people["ben"], edited(settled, **other, people=frozenset({"ann", "ben"})))
    kept = now().settlements["s"]
    refused(people["ann"], edited(kept, people=frozenset({"ben"})), NotYours)
    refused(people["ann"], RemoveRecord("coders", "ben"), Refusal)


def test_a_verifier_who_proposed_the_case_study_may_check_what_others_coded(people):
    do(people["owner"], AddRecord(Proposal(id="p", title="C", case="c1", coder="cat")))
    check = Verification(id="v", about="c1/e t ann", coder="cat", stance=Stance.DISAGREES)
    do(people["cat"], AddRecord(check))
    refused(people["ann"], RemoveRecord("verifications", "v"), NotYours)


def test_nobody_comes_back_as_somebody_else(people):
    invited = members.invite(
        people["owner"], "synthesis", Role.ANALYST, contributor="", for_whom="D"
    )
    dee = Person.objects.create(handle="dee", shown="Ann")
    mine = members.join(dee, invited).contributor
    assert mine == coder_id("synthesis", dee)
    row = Membership.objects.get(case_id="synthesis", person=dee)
    members.remove_member(people["owner"], "synthesis", row.pk)
    again = members.invite(
        people["owner"], "synthesis", Role.VERIFIER, contributor="", for_whom="D"
    )
    assert members.join(dee, again).contributor == mine
    number = Membership.objects.get(case_id="synthesis", person=dee).pk
    for somebody in ("ann", "cat"):
        with pytest.raises(Refusal):
            members.change_member(
                people["owner"], "synthesis", number, role=Role.VERIFIER, contributor=somebody
            )
        with pytest.raises(Refusal):
            members.say_who(dee, "synthesis", somebody)


BEYOND = Statement(
    id="s", text="So", kind=StatementKind.PARADIGMATIC, people=frozenset({"ann"}),
    entries=frozenset({"c1/e", "c2/f"}),
)  # fmt: skip
YES = {"statement": "s", "text": "So", "stance": Stance.AGREES, "entries": BEYOND.entries}


def agree(people):
    do(people["ann"], edited(now().statements["s"], state=StatementState.AGREED))


def test_whoever_changes_what_a_statement_rests_on_does_not_corroborate_it(people):
    do(people["ann"], AddRecord(BEYOND))
    for anew in (
        {"entries": frozenset({"c1/e", "c3/g"})},
        {"against": frozenset({"c3/g"})}, {"kind": StatementKind.LIMIT},
    ):  # fmt: skip
        refused(people["ben"], edited(BEYOND, **anew), NotYours)
    do(people["ben"], AmendStatement(BEYOND, "Anew", "former", coder="ben"))
    do(people["ben"], AddRecord(Answer(id="a", **YES | {"text": "Anew"}, coder="ben")))
    with pytest.raises(NotCorroborated):
        agree(people)


def test_what_was_corroborated_is_what_it_rested_on_then(people):
    do(people["ann"], AddRecord(BEYOND))
    do(people["cat"], AddRecord(Answer(id="a", **YES, coder="cat")))
    do(people["ann"], edited(BEYOND, entries=frozenset({"c1/e", "c3/g"})))
    with pytest.raises(NotCorroborated):
        agree(people)
    do(people["cat"], edited(now().answers["a"], entries=now().statements["s"].entries))
    agree(people)
    refused(people["cat"], RemoveRecord("answers", "a"), NotCorroborated)


def test_how_a_statement_read_before_stays_in_sight(people):
    do(people["ann"], AddRecord(BEYOND))
    amended = do(people["ann"], AmendStatement(BEYOND, "Anew", "former", coder="ann"))
    refused(people["ann"], RemoveRecord("wordings", "former"), WordingKept)
    refused(people["ann"], edited(now().wordings["former"], why="Never so"), WordingKept)
    undo(people["ann"], "synthesis", amended.number)
    assert (now().wordings, now().statements["s"].text) == ({}, "So")


def test_no_synthesis_goes_back_as_a_whole(people):
    with pytest.raises(NoChange):
        restore(people["owner"], "synthesis", 1)


def test_a_coding_that_is_altered_in_the_store_is_noticed(people):
    assert not list(verify_chain(Case.objects.get(pk="synthesis")))
    kept = Record.objects.get(case_id="synthesis", table="codings", record_id="c1/e u ben")
    kept.data = kept.data.replace('"u"', '"t"')
    kept.save()
    assert list(verify_chain(Case.objects.get(pk="synthesis")))
