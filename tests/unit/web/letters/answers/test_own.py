"""Answers from a contributor's own page."""

from dataclasses import replace

import pytest

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.errors import ClosedPass, NotYours
from ripplegrid.model.plan import apply
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Attribution, Stance, Use
from ripplegrid.web.letters.answers.own import (
    Tapped,
    answer_id,
    check_back,
    decide,
    may_be_named,
    name_as,
    speaks_of,
    uses_now,
)
from ripplegrid.web.letters.holder import holder
from tests import factories as make

TODAY = make.when("2026-11-23")


def done(study, said):
    for change in said.changes:
        study = apply(study, change)
    return study


def tap(study, about, stance, comment="", *, who="ann", before=None):
    tapped = Tapped(about=about, stance=stance, comment=comment, when=TODAY)
    said = check_back(holder(study, who), tapped, stance_before=lambda _: before)
    return done(study, said)


def test_standing_by_what_one_said_only_notes_that_it_was_checked(case):
    after = tap(case, "a", Stance.AGREES)
    assert after.tellings == case.tellings
    (checked,) = after.check_backs.values()
    assert (checked.about, checked.voice, checked.stance) == ("a", "va", Stance.AGREES)


def test_to_disagree_is_a_voice_and_a_second_answer_changes_the_first(case):
    after = tap(case, "a", Stance.DISAGREES, "Not all of them")
    told = after.tellings[answer_id("va", "a")]
    assert (told.entry, told.stance, told.account) == ("a", Stance.DISAGREES, "Not all of them")
    assert after.tellings["a2/va"] == case.tellings["a2/va"]
    again = tap(after, "a", Stance.PARTLY, "Most of them")
    assert len(again.tellings) == len(after.tellings)
    assert len(again.check_backs) == 1
    assert again.tellings[told.id].stance is Stance.PARTLY
    assert tap(again, "a", Stance.PARTLY, "Most of them") == again


def test_an_answer_to_a_link_is_the_one_claim_of_that_voice(case):
    after = tap(case, "a>b", Stance.DISAGREES, "No")
    assert after.claims["a>b/va"] == replace(case.claims["a>b/va"], stance=Stance.DISAGREES)
    back = tap(after, "a>b", Stance.AGREES, before=Stance.SAYS)
    assert back.claims == case.claims


def test_who_spoke_of_what_was_merged_claims_the_link_as_it_stands():
    study = make.case(
        make.contributor("ann"), make.voice("va", contributor="ann", name="Person ann"),
        make.entry("a"), make.entry("a2", merged_into="a"), make.link("a", "b"),
        replace(make.claim("a>b", "va"), source="a2"),
    )  # fmt: skip
    assert tap(study, "a>b", Stance.AGREES).claims == study.claims
    after = tap(study, "a>b", Stance.PARTLY, "In part")
    fresh = after.claims[answer_id("va", "a>b")]
    assert (fresh.source, fresh.stance, fresh.account) == ("a", Stance.PARTLY, "In part")
    assert tap(after, "a>b", Stance.AGREES).claims[fresh.id].stance is Stance.AGREES


@pytest.mark.parametrize("about", ["z", "s", "a2", "nothing", "d", "va", "case"])
def test_only_sentences_that_rest_on_them_can_be_answered(case, about):
    with pytest.raises(ClosedPass):
        tap(case, about, Stance.AGREES)


def test_a_link_somebody_else_made_speaks_for_nobody_without_a_name(case):
    assert speaks_of(holder(case, "cat"), "b") is None
    assert speaks_of(holder(case, "cat", alone=True), "b").id == "vc"


def test_taking_leave_back_holds_at_once_and_for_single_things_too(case):
    study = done(case, decide(holder(case, "ann"), {Use.REPORT: False}, wording="W", when=TODAY))
    assert "a2/va" in share(case, Reader(), Purpose.REPORT).tellings
    assert "a2/va" not in share(study, Reader(), Purpose.REPORT).tellings
    one = make.case(
        make.contributor("p"), make.voice("v", contributor="p"), make.telling("e", "v"),
        Consent(id="k", voice="v", use=Use.REPORT, given=True, about="e"),
        Consent(id="m", voice="v", use=Use.REPORT, given=True),
    )  # fmt: skip
    after = done(one, decide(holder(one, "p"), {Use.REPORT: False}, wording="W", when=TODAY))
    assert not share(after, Reader(), Purpose.REPORT).tellings


def test_giving_leave_holds_at_once_also_after_a_refusal_of_the_same_day(case):
    whose = holder(case, "ann")
    assert not uses_now(whose, Use.PUBLIC_QUOTE)
    for given in (True, False, True):
        wanted = {Use.PUBLIC_QUOTE: given}
        case = done(case, decide(holder(case, "ann"), wanted, wording="W", when=TODAY))
        assert uses_now(holder(case, "ann"), Use.PUBLIC_QUOTE) is given


def test_what_stays_as_it_is_is_left_alone(case):
    whose = holder(case, "ann")
    wanted = {use: uses_now(whose, use) for use in Use}
    assert decide(whose, wanted, wording="W", when=TODAY).changes == ()


def test_how_one_is_named_is_chosen_more_privately_or_more_openly(case):
    after = done(case, name_as(holder(case, "ann"), Attribution.PEN_NAME, "Robin"))
    assert (after.contributors["ann"].attribution, after.contributors["ann"].pen_name) == (
        Attribution.PEN_NAME,
        "Robin",
    )
    assert share(after, Reader(), Purpose.TEAM).voices["va"].name == "Robin"
    back = done(after, name_as(holder(after, "ann"), Attribution.NAMED, ""))
    assert share(back, Reader(), Purpose.TEAM).voices["va"].name == "Ann Archer"


def test_nobody_else_takes_somebody_out_of_being_unnamed(case):
    assert may_be_named(holder(case, "cat")) == (Attribution.ANONYMOUS,)
    with pytest.raises(NotYours):
        name_as(holder(case, "cat"), Attribution.NAMED, "")
    alone = holder(case, "cat", alone=True)
    assert done(case, name_as(alone, Attribution.NAMED, "")) != case
