"""Asking for two groups."""

import pytest

from ripplegrid.analysis.sides import Who
from ripplegrid.model.naming import Naming
from ripplegrid.model.words import VoiceKind
from ripplegrid.web.cases.forms.two_groups import SidesForm, value_of, who
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make

CASE = make.case(
    make.contributor("p", types=frozenset({"funder"})),
    make.voice("a", name="Ann", types=frozenset({"carer", "manager"})),
    make.voice("x", name="A card", kind=VoiceKind.ANONYMOUS),
)


def form(**asked):
    return SidesForm(asked, told=Told(CASE), naming=Naming(CASE))


@pytest.mark.parametrize(
    "side",
    [
        Who(rest=True),
        Who(types=frozenset({"carer", "manager"})),
        Who(voices=frozenset({"a"})),
    ],
)
def test_a_choice_can_be_read_back(side):
    assert who(value_of(side)) == side


def test_several_kinds_stand_in_the_address_in_any_order():
    found = form(one="kind:manager|carer", other="kind:funder")
    assert found.asked == (Who(types=frozenset({"carer", "manager"})), Who(types={"funder"}))


def test_everybody_else_and_a_single_voice():
    assert form(one="voice:a", other="else").asked == (
        Who(voices=frozenset({"a"})),
        Who(rest=True),
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kind:carer", "kind:carer"),
        ("kind:nurse", "kind:carer"),
        ("voice:x", "kind:carer"),
        ("", "kind:carer"),
    ],
)
def test_what_cannot_be_a_pair_is_refused_in_a_sentence(one, other):
    found = form(one=one, other=other)
    assert found.asked is None
    said = " ".join(error for errors in found.errors.values() for error in errors)
    assert said in {
        "Choose two different sides to lay side by side.",
        "Choose one of these: nobody like that is here.",
    }


def test_an_anonymous_voice_is_not_offered():
    listed = str(form().fields["one"].choices)
    assert "Ann" in listed
    assert "A card" not in listed
