"""What the account shows of each step: facts in sentences, and one thing to do next."""

from datetime import date

import pytest
from django.urls import reverse

from ripplegrid import method
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.people import Involvement
from ripplegrid.model.registers import CheckBack, FollowUp, Workshop
from ripplegrid.model.words import Attribution, FollowUpResult, Stance, VoiceKind, Way
from ripplegrid.web.cases.shown.facts import shows
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

TODAY = date(2026, 11, 23)


def of(step, *records, **fields):
    return shows(Told(make.case(*records, **fields)), step, TODAY)


@pytest.mark.parametrize("name", [*names(), ""])
@pytest.mark.parametrize("step", [t.id for t in method.terms("case_steps")])
def test_every_step_of_every_account_says_something_and_leads_somewhere(step, name):
    told = Told(load(name) if name else make.case())
    found = shows(told, step, TODAY)
    assert all(fact.endswith(".") for fact in found.facts)
    assert found.facts
    assert reverse(found.onward.address, args=["case"])


def test_describing_asks_for_one_thing_after_another():
    empty = of("describe")
    assert (empty.onward.address, empty.facts[0]) == (
        "case-describe",
        "What it was is not told yet.",
    )
    assert of("describe", summary="We met").onward.address == "people"
    named = of("describe", make.contributor("p"), summary="We met")
    assert named.onward.address == "involvement"
    assert "Of 7 stages, 0 say who took part." in named.facts
    filled = [
        Involvement(id=t.id, stage=t.id, stakeholder_type="carer", way=Way.LED)
        for t in method.terms("stages")
    ]
    assert (
        of("describe", make.contributor("p"), *filled, summary="We met").onward.address == "domains"
    )


def test_own_grids_say_who_has_spoken_and_who_not():
    records = [
        make.entry("a", by="v"), make.voice("v", contributor="p"), make.contributor("q"),
        make.voice("n", kind=VoiceKind.ANONYMOUS), make.telling("a", "n"),
    ]  # fmt: skip
    assert of("own grids", *records).facts == (
        "1 person has told something.",
        "1 thing came in without a name.",
        "1 of those who took part has not been heard yet.",
    )


def test_refining_points_to_what_waits():
    assert of("refine together", make.entry("a")).onward.place == "tray"
    placed = make.entry("a", "group", "outcome")
    assert of("refine together", placed).onward.address == "workshops"
    held = Workshop(id="w", title="First")
    assert of("refine together", placed, held).onward.address == "grid"


def test_agreeing_counts_what_is_open_and_keeps_differences_in_view():
    entries = [make.entry("a", agreed=True), make.entry("b")]
    seen = of("agree", *entries, make.telling("b", "v", stance=Stance.DISAGREES))
    assert seen.facts == (
        "1 entry is not agreed yet.",
        "People see 1 entry differently. That may stay so.",
    )
    assert of("agree", make.entry("a", agreed=True)).facts == ("All entries are agreed.",)
    assert of("agree").facts == ("There are no entries yet.",)


def test_checking_back_counts_who_answered():
    answer = CheckBack(id="c", about="e", voice="v", stance=Stance.AGREES)
    seen = of("check back", make.entry("e"), make.voice("v"), make.voice("w"), answer)
    assert seen.facts == (
        "1 voice has answered.",
        "Checked by: Voice v.",
        "1 person whose words are used has not answered yet.",
    )


def test_checking_back_tells_of_sentences_and_of_where_people_differ():
    given = {"about": "case", "finding": "change", "sentence": "So it was."}
    seen = of(
        "check back", make.entry("e"), make.voice("v"), make.voice("w"),
        make.voice("n", attribution=Attribution.ANONYMOUS),
        CheckBack(id="1", voice="v", stance=Stance.PARTLY, **given),
        CheckBack(id="2", voice="w", stance=Stance.AGREES, **given),
        CheckBack(id="3", voice="n", stance=Stance.DISAGREES, **given | {"sentence": "Not so."}),
        CheckBack(id="4", about="e", voice="w", stance=Stance.DISAGREES),
    )  # fmt: skip
    assert "2 sentences of the findings were checked by somebody they rest on." in seen.facts
    assert "Of 2 sentences somebody said that it is not so, or only partly." in seen.facts


def test_following_up_says_what_is_due():
    due = FollowUp(id="f", entry="e", due=make.when("2026-01-01"))
    done = FollowUp(id="g", entry="e", result=FollowUpResult.STOPPED)
    other = make.entry("o", "group", "outcome")
    assert of("follow up", due, done, other).facts == (
        "1 question that was asked again has an answer.",
        "1 waits for an answer.",
        "The day for 1 of them has come.",
        "Of 1 impact nobody has asked yet whether it holds.",
    )
