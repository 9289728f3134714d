"""What may be done with a synthesis, and what cannot be done any more."""

from dataclasses import replace

import pytest

from ripplegrid.errors import (
    AlreadyReplaced,
    BadPassage,
    CodebookInUse,
    MatchInOneCase,
    NotAssigned,
    NotCorroborated,
    OwnWork,
    Refusal,
    RoundNotOpened,
    RoundOpened,
    SettledAnew,
    ThemeElsewhere,
    ThemeInItself,
    UndoRefused,
    UnknownTable,
    UnknownTerm,
)
from ripplegrid.model import AddRecord, Delta, WholeView, apply, edited, plan, undo
from ripplegrid.model.across import Answer, Match, Statement, StatementKind, StatementState
from ripplegrid.model.changes import OpenRound, RemoveRecord
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.coding import Codebook, Passage, Settlement, Theme, Verification
from ripplegrid.model.invariants import problems
from ripplegrid.model.synthesis_rules import makers
from ripplegrid.model.words import Stance
from tests import factories as make
from tests.slice_view import SliceView

BLIND = make.synthesis(*make.coding_round("ann", "ben"), make.coding())
OPEN = apply(BLIND, OpenRound("r", make.when("2026-05-01")))
SETTLED = Settlement(
    id="z", round="r", case="c1", entry="e", themes=frozenset("t"), why="Agreed",
    people=frozenset({"ann"}),
)  # fmt: skip
CLAIM = Statement(
    id="s", text="Knowing is shared", kind=StatementKind.PARADIGMATIC,
    entries=frozenset({"c1/e", "c2/e"}), people=frozenset({"ann"}),
)  # fmt: skip


CHECK = Verification(
    id="v", about="z", coder="ben", stance=Stance.AGREES, themes=SETTLED.themes
)  # fmt: skip


def agreeing(by="ben", **fields):
    said = {"id": f"by {by}", "statement": "s", "text": CLAIM.text, "stance": Stance.AGREES}
    return Answer(**said | {"coder": by} | fields)


def passage(start, end, text):
    return Passage(id="p", coder="ann", case="a", telling="t", start=start, end=end, text=text)


def refused(now, change):
    """The refusal of a change, the same on a slice as on the whole."""
    with pytest.raises(Refusal) as whole:
        plan(WholeView(now), change)
    with pytest.raises(Refusal) as sliced:
        plan(SliceView(now), change)
    assert (type(whole.value), whole.value.data) == (type(sliced.value), sliced.value.data)
    return type(whole.value)


def test_a_coding_is_kept_as_it_was_once_its_round_is_open():
    [kept] = OPEN.codings.values()
    assert refused(OPEN, AddRecord(make.coding("c1/f"))) is RoundOpened
    assert refused(OPEN, edited(kept, theme="u")) is RoundOpened
    assert refused(OPEN, RemoveRecord("codings", kept.id)) is RoundOpened
    assert problems(OPEN) == ()


def test_an_open_round_is_not_closed_again_not_even_by_undoing():
    opened = plan(WholeView(BLIND), OpenRound("r", make.when("2026-05-01")))
    assert refused(OPEN, edited(OPEN.coding_rounds["r"], opened=None)) is RoundOpened
    with pytest.raises(UndoRefused):
        undo(WholeView(OPEN), opened)
    added = plan(WholeView(BLIND), AddRecord(make.coding("c1/f")))
    now = apply(
        apply(BLIND, AddRecord(make.coding("c1/f"))), OpenRound("r", make.when("2026-05-01"))
    )
    with pytest.raises(UndoRefused):  # a coding made blind and taken back when it is open
        undo(WholeView(now), Delta(added.edits))


def test_a_coder_codes_what_they_were_given_with_the_themes_of_the_round():
    assert refused(BLIND, AddRecord(make.coding("c2/e"))) is NotAssigned
    strange = apply(BLIND, AddRecord(Theme(id="x", name="Elsewhere")))
    assert refused(strange, AddRecord(make.coding("c1/f", "x"))) is ThemeElsewhere
    none_fits = apply(BLIND, AddRecord(make.coding("c1/f", None)))
    assert none_fits.codings["c1/f None ann"].theme is None


def test_a_codebook_that_was_coded_with_stays():
    book = BLIND.codebooks["b"]
    assert refused(BLIND, edited(book, themes=frozenset("u"))) is CodebookInUse
    assert refused(BLIND, edited(book, themes=frozenset("t"))) is CodebookInUse
    assert refused(BLIND, edited(BLIND.themes["t"], meaning="Other")) is CodebookInUse
    assert apply(BLIND, edited(book, memo="Tried once")).codebooks["b"].memo == "Tried once"
    other = apply(BLIND, AddRecord(Codebook(id="c", title="Other", themes=frozenset("t"))))
    change = edited(other.coding_rounds["r"], codebook="c")
    assert refused(other, change) is CodebookInUse


def test_nothing_is_settled_before_the_round_is_open_and_each_unit_once():
    assert refused(BLIND, AddRecord(SETTLED)) is RoundNotOpened
    after = apply(OPEN, AddRecord(SETTLED))
    again = Settlement(id="y", round="r", case="c1", entry="e", why="No", people=frozenset({"ben"}))
    assert refused(after, AddRecord(again)) is AlreadyReplaced
    assert list(after.codings) == list(OPEN.codings)


def test_a_check_is_of_what_is_settled_and_stays_of_that_when_it_is_settled_anew():
    now = apply(OPEN, AddRecord(SETTLED))
    assert refused(now, AddRecord(replace(CHECK, themes=frozenset()))) is SettledAnew
    assert refused(now, AddRecord(replace(CHECK, against=frozenset("t")))) is SettledAnew
    checked = apply(now, AddRecord(CHECK))
    anew = apply(checked, edited(SETTLED, themes=frozenset()))
    assert not anew.verifications["v"].still_about(anew.settlements["z"])
    assert refused(anew, edited(CHECK, comment="So it is")) is SettledAnew


def test_nobody_verifies_their_own_work():
    now = apply(OPEN, AddRecord(SETTLED))
    for about, themes in (("c1/e t ann", frozenset()), ("z", SETTLED.themes)):
        own = Verification(id="v", about=about, coder="ann", stance=Stance.AGREES, themes=themes)
        assert refused(now, AddRecord(own)) is OwnWork
        assert apply(now, AddRecord(replace(own, coder="ben"))).verifications
    checked = apply(now, AddRecord(CHECK))
    joined = edited(checked.settlements["z"], why="Anew", people=frozenset({"ann", "ben"}))
    assert refused(checked, joined) is OwnWork
    assert apply(checked, edited(checked.settlements["z"], why="Anew")).settlements
    blind = Verification(id="v", about="c1/e t ann", coder="ben", stance=Stance.AGREES)
    assert refused(BLIND, AddRecord(blind)) is RoundNotOpened
    assert makers(CLAIM) == {"ann"}
    assert makers(Theme(id="t", name="T")) == frozenset()


def test_a_paradigmatic_statement_needs_two_case_studies_and_another_person():
    now = make.synthesis(CLAIM, agreeing("ann"), *make.coding_round("ben"))
    agreed = edited(CLAIM, state=StatementState.AGREED)
    assert refused(now, agreed) is NotCorroborated  # by its author alone
    there = apply(now, AddRecord(agreeing()))
    assert apply(there, agreed).statements["s"].state is StatementState.AGREED
    narrow = apply(there, edited(CLAIM, entries=frozenset({"c1/e", "c1/f"})))
    change = edited(narrow.statements["s"], state=StatementState.AGREED)
    assert refused(narrow, change) is NotCorroborated
    of_old = make.synthesis(CLAIM, agreeing(text="Knowing was shared"))
    assert refused(of_old, agreed) is NotCorroborated


def test_what_a_statement_was_agreed_on_stays():
    now = make.synthesis(CLAIM, agreeing())
    now = apply(now, edited(CLAIM, state=StatementState.AGREED))
    said = now.answers["by ben"]
    assert refused(now, RemoveRecord("answers", said.id)) is NotCorroborated
    assert refused(now, edited(said, stance=Stance.DISAGREES)) is NotCorroborated


def test_a_choice_is_replaced_once():
    chosen = frozenset("p")
    now = make.synthesis(
        Proposal(id="p", title="P"),
        Choice(id="one", size=1, chosen=chosen),
        Choice(id="two", size=1, chosen=chosen, replaces="one"),
    )
    late = Choice(id="three", size=1, chosen=chosen, replaces="one")
    assert refused(now, AddRecord(late)) is AlreadyReplaced


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (Match(id="m", entries=frozenset({"a/e", "a/f"})), MatchInOneCase),
        (Match(id="m", entries=frozenset({"a/e"})), MatchInOneCase),
        (Passage(id="p", coder="ann", case="a", telling="t", start=3, end=3, text=""), Refusal),
        (
            Passage(id="p", coder="ann", case="a", telling="t", start=3, end=9, text="so"),
            BadPassage,
        ),
        (Theme(id="own", name="Own", part_of="own"), ThemeInItself),
        (Placing(id="x", proposal="p", dimension="scale", place="stages/none-yet"), UnknownTerm),
        (make.entry("e"), UnknownTable),
    ],
)
def test_what_fits_no_synthesis_is_refused(record, why):
    now = make.synthesis(Proposal(id="p", title="P"), *make.coding_round("ann"))
    assert issubclass(refused(now, AddRecord(record)), why)


def test_a_case_study_takes_no_record_of_a_synthesis():
    assert refused(make.case(), AddRecord(Theme(id="t", name="Trust"))) is UnknownTable
