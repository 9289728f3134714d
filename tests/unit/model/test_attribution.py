"""What was said under an attribution only becomes more private, however it is changed."""

from dataclasses import replace

import pytest

from ripplegrid.errors import KeptPrivate, UndoRefused
from ripplegrid.model import (
    AddRecord,
    ChooseAttribution,
    Consent,
    EditRecord,
    WholeView,
    apply,
    apply_delta,
    edited,
    plan,
    undo,
)
from ripplegrid.model.attribution import named_as
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Attribution, Use, VoiceKind
from tests import factories as make

NAMED, PEN, ANONYMOUS = Attribution
ANN = make.contributor("p", attribution=PEN, pen_name="Moth")


def spoken(person=ANN, **fields):
    return make.case(person, make.voice("v", contributor="p", **fields), make.telling("e", "v"))


@pytest.mark.parametrize("then", Attribution)
@pytest.mark.parametrize("now", Attribution)
def test_once_something_is_said_it_only_becomes_more_private(then, now):
    person = replace(ANN, attribution=then)
    change = edited(person, attribution=now)
    order = [NAMED, PEN, ANONYMOUS]
    if order.index(now) < order.index(then):
        with pytest.raises(KeptPrivate):
            apply(spoken(person), change)
    else:
        assert apply(spoken(person), change).contributors["p"].attribution is now


def test_before_anything_is_said_it_is_free():
    quiet = make.case(ANN, make.voice("v", contributor="p"),
                      Consent(id="c", voice="v", use=Use.REPORT, given=True))  # fmt: skip
    assert apply(quiet, edited(ANN, attribution=NAMED)).contributors["p"].attribution is NAMED


def test_a_reflection_is_something_said():
    said = make.case(ANN, Reflection(id="r", subject="dimension/stages", reasons="x",
                                     contributor="p"))  # fmt: skip
    with pytest.raises(KeptPrivate):
        apply(said, edited(ANN, attribution=NAMED))


@pytest.mark.parametrize("fields", [{"contributor": None}, {"attribution": NAMED}])
def test_a_voice_is_not_uncovered_by_way_of_its_contributor(fields):
    case = spoken(attribution=ANONYMOUS if "attribution" in fields else NAMED)
    with pytest.raises(KeptPrivate):
        apply(case, edited(case.voices["v"], **fields))


def test_an_anonymous_submission_does_not_become_somebody():
    case = make.case(make.voice("v", kind=VoiceKind.ANONYMOUS), make.telling("e", "v"))
    with pytest.raises(KeptPrivate):
        apply(case, edited(case.voices["v"], kind=VoiceKind.PERSON))


def test_undoing_does_not_uncover_either():
    case = spoken(replace(ANN, attribution=NAMED))
    person = case.contributors["p"]
    hidden = plan(WholeView(case), EditRecord(person, replace(person, attribution=ANONYMOUS)))
    after = apply_delta(case, hidden)
    with pytest.raises(UndoRefused) as refused:
        undo(WholeView(after), hidden)
    assert refused.value.data["rule"] == "kept-private"


def test_the_person_themself_may_choose_to_be_named():
    change = ChooseAttribution(ANN, replace(ANN, attribution=NAMED))
    case = apply(spoken(), change)
    assert case.contributors["p"].attribution is NAMED
    assert case.voices["v"] == spoken().voices["v"]


def test_other_fields_can_always_be_changed_and_new_people_added():
    assert apply(spoken(), edited(ANN, note="Away in June")).contributors["p"].note
    assert apply(spoken(), AddRecord(make.contributor("q"))).contributors["q"]


@pytest.mark.parametrize(
    ("voice", "person", "shown"),
    [(NAMED, PEN, PEN), (ANONYMOUS, NAMED, ANONYMOUS), (NAMED, None, NAMED)],
)
def test_the_more_private_choice_counts(voice, person, shown):
    who = make.contributor(attribution=person) if person else None
    assert named_as(make.voice(attribution=voice), who) is shown
