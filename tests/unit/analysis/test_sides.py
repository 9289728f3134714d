import random

import pytest

from ripplegrid.analysis.sides import Sides, Who, divide, speaking_types, types_told
from ripplegrid.errors import NothingToCompare
from ripplegrid.model.words import Attribution, VoiceKind

from ...factories import case, contributor, voice

KINDS = ("carer", "manager", "researcher")


def of(*kinds):
    return Who(types=frozenset(kinds))


def speaker(name, *kinds, **fields):
    return voice(name, types=frozenset(kinds), **fields)


def post(name, *kinds):
    return speaker(name, *kinds, kind=VoiceKind.ANONYMOUS)


def test_somebody_of_two_kinds_stands_on_both_sides():
    made = case(
        contributor("p", types=frozenset({"carer"})),
        voice("a", contributor="p", types=frozenset({"manager"})),
        speaker("b", "manager"),
        speaker("c", "public"),
    )
    found = divide(made, of("carer"), of("manager"))
    assert (found.one, found.other) == ({"a"}, {"a", "b"})
    assert (found.both, found.neither, found.apart) == ({"a"}, {"c"}, frozenset())


def test_everybody_else_is_everybody_but_the_other_side_and_those_apart():
    made = case(speaker("a", "carer"), speaker("b", "manager"), voice("c"), post("x", "carer"))
    found = divide(made, of("carer"), Who(rest=True))
    assert (found.one, found.other, found.apart) == ({"a"}, {"b", "c"}, {"x"})


@pytest.mark.parametrize("many", [1, 4, 5, 40])
def test_voices_without_a_name_stand_apart_however_many_share_their_kind(many):
    made = case(*(post(f"x{n}", "carer") for n in range(many)), speaker("a", "manager"))
    found = divide(made, of("carer"), of("manager"))
    assert (found.one, len(found.apart)) == (frozenset(), many)


def test_an_anonymous_contributor_stands_apart_though_the_voice_is_not_marked_so():
    made = case(
        contributor("p", types=frozenset({"carer"}), attribution=Attribution.ANONYMOUS),
        voice("a", contributor="p"),
        speaker("b", "manager"),
    )
    assert divide(made, of("carer"), of("manager")).apart == {"a"}


def test_an_anonymous_voice_cannot_be_asked_for_alone():
    made = case(post("x", "carer"), speaker("b", "manager"))
    found = divide(made, Who(voices=frozenset({"x"})), of("manager"))
    assert (found.one, found.apart) == (frozenset(), {"x"})


def test_two_voices_can_be_the_sides():
    made = case(voice("a"), voice("b"), voice("c"))
    found = divide(made, Who(voices=frozenset({"a"})), Who(voices=frozenset({"b"})))
    assert (found.one, found.other, found.neither) == ({"a"}, {"b"}, {"c"})


@pytest.mark.parametrize("pair", [(of("carer"), of("carer")), (Who(), of("carer"))])
def test_two_sides_must_differ(pair):
    with pytest.raises(NothingToCompare):
        divide(case(voice("a")), *pair)


@pytest.mark.parametrize("seed", range(40))
def test_every_voice_has_its_place_and_swapping_the_sides_swaps_the_answer(seed):
    dice = random.Random(seed)
    made = case(
        *(
            speaker(
                f"v{n}",
                *dice.sample(KINDS, dice.randint(0, 2)),
                kind=dice.choice(list(VoiceKind)),
            )
            for n in range(dice.randint(2, 14))
        )
    )
    one, other = of(dice.choice(KINDS)), dice.choice((of("manager", "public"), Who(rest=True)))
    if one == other:
        return
    found = divide(made, one, other)
    assert found.one | found.other | found.apart | found.neither == set(made.voices)
    assert not (found.one | found.other) & (found.apart | found.neither)
    assert not found.apart & found.neither
    assert divide(made, other, one) == found.swapped()
    assert found.apart == set(made.voices) - set(types_told(made))
    assert isinstance(found, Sides)


def test_the_kinds_that_some_voices_speak_for():
    made = case(speaker("a", "carer", "public"), speaker("b", "manager"), post("x", "funder"))
    assert speaking_types(made, ["a", "x"]) == ("carer", "public")
