from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.disclosure import (
    PastOfSynthesis,
    share_synthesis,
    without_lost_words,
    without_taken_back,
)
from ripplegrid.model import apply
from ripplegrid.model.changes import OpenRound
from ripplegrid.model.choosing import Placing, Proposal
from ripplegrid.model.coding import Passage, Verification
from ripplegrid.model.invariants import problems
from ripplegrid.model.words import Stance
from tests import factories as make

PASSAGE = Passage(id="p", coder="ann", case="c1", telling="e/v", start=0, end=5, text="Staff")
BLIND = make.synthesis(
    *make.coding_round("ann", "ben"), PASSAGE,
    make.coding(passage="p"), make.coding(by="ben"),
)  # fmt: skip
OPEN = apply(BLIND, OpenRound("r", make.when("2026-05-01")))


def test_each_coder_sees_their_own_until_the_round_is_open():
    assert [set(share_synthesis(BLIND, who).codings) for who in ("ann", "ben", "cat", "")] == [
        {"c1/e t ann"}, {"c1/e t ben"}, set(), set(),
    ]  # fmt: skip
    assert [bool(share_synthesis(BLIND, who).passages) for who in ("ann", "ben")] == [True, False]
    assert share_synthesis(OPEN, "cat") is OPEN


def test_what_was_said_of_a_blind_coding_is_as_blind():
    said = Verification(id="v", about="c1/e t ann", coder="ann", stance=Stance.AGREES)
    seen = make.synthesis(*list(BLIND.records())[1:], said)
    assert [bool(share_synthesis(seen, who).verifications) for who in ("ann", "ben", "")] == [
        True, False, False,
    ]  # fmt: skip


def test_codings_from_elsewhere_belong_to_no_round_and_are_open():
    free = make.synthesis(*make.coding_round(), make.coding(round=None))
    assert share_synthesis(free).codings == free.codings


@given(st.sampled_from(["ann", "ben", "cat", ""]), st.booleans())
def test_nobody_but_its_coder_sees_a_coding_of_a_round_that_is_not_open(who, opened):
    shown = share_synthesis(OPEN if opened else BLIND, who)
    assert all(opened or one.coder == who for one in shown.codings.values())


def test_the_history_tells_no_more_than_the_page():
    blind, own = PastOfSynthesis(BLIND, "ben"), PastOfSynthesis(BLIND, "ann")
    coding = BLIND.codings["c1/e t ann"]
    assert not blind.tells("codings", coding)
    assert not blind.knows_of(coding)
    assert not blind.shows("codings", coding.id)
    assert not blind.shows_anywhere("p")
    assert not blind.tells("passages", PASSAGE)
    assert own.tells("codings", coding)
    assert own.shows_anywhere(coding.id)
    assert PastOfSynthesis(OPEN, "ben").tells("codings", coding)
    assert blind.tells("themes", BLIND.themes["t"])
    assert blind.called("anybody")
    assert (blind.named("ann"), blind.named("nobody")) == ("Ann", "")


def test_a_coding_removed_while_it_was_blind_stays_its_coders_alone():
    gone = make.coding("c1/gone")
    assert not PastOfSynthesis(OPEN, "ben").tells("codings", gone)
    assert PastOfSynthesis(OPEN, "ann").tells("codings", gone)


def test_a_passage_whose_words_are_not_let_out_any_more_goes_with_what_was_said_of_it():
    case = make.case(make.telling("e", "v", account="We were heard"), id="c1")
    stays = Passage(id="p", coder="ann", case="c1", telling="e/v", start=0, end=2, text="We")
    lost = Passage(id="q", coder="ann", case="c1", telling="e/v", start=0, end=6, text="SECRET")
    synthesis = make.synthesis(
        *make.coding_round("ann", opened="2024-01-01"),
        stays,
        lost,
        make.coding("c1/e", id="on p", passage="p"),
        make.coding("c1/e", id="on q", passage="q"),
        Verification(id="x", about="on q", coder="ben", stance=Stance.AGREES),
        Verification(id="y", about="on p", coder="ben", stance=Stance.AGREES),
    )
    kept = without_lost_words(synthesis, {"c1": case})
    assert (set(kept.passages), set(kept.codings)) == ({"p"}, {"on p"})
    assert set(kept.verifications) == {"y"}
    assert problems(kept) == ()
    assert set(without_lost_words(synthesis, {}).passages) == set()


def test_of_a_case_study_that_was_taken_back_only_that_it_was_proposed_stays():
    known = make.synthesis(
        Proposal(id="p", title="Heron", case="c1", authors=("Avocet",), why="Egret", coder="ann"),
        Proposal(id="q", title="Bread, by its title alone"),
        Placing(id="l", proposal="p", dimension="scale", place="scale/some", why="Bittern"),
    )
    assert without_taken_back(known, {"c1"}) is known
    left = without_taken_back(known, ())
    assert left.proposals["p"] == Proposal(
        id="p", title="A case study that was taken back", case="c1", coder="ann"
    )
    assert left.proposals["q"] is known.proposals["q"]
    assert left.placings == {}
