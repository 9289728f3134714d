from ripplegrid.analysis.answers.people import else_contributed, speaking
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import Answer, Direction, Effect, FactorKind, Stance, VoiceKind

from ....factories import claim, entry, link, telling, voice
from .told_case import answers


def test_people_and_posts_are_never_added_up():
    found = answers(
        speaking,
        voice("v", types=frozenset({"carer"}), outside=True, name="Ann"),
        voice("x", kind=VoiceKind.ANONYMOUS, types=frozenset({"carer"})),
        telling("e", "v"),
        telling("e", "x"),
    )
    assert found["voices"].sentence == "Those who speak are 1 person and 1 anonymous post."
    assert "carer (1 person and 1 anonymous post)" in found["voices-sides"].sentence
    assert found["voices-outside"].sentence == "Speaking from outside the team: Ann."
    assert "Perhaps all agree" in found["differ-none"].sentence
    assert set(answers(speaking)) == {"voices-none"}


def test_who_sees_it_differently():
    found = answers(
        speaking,
        entry("e", text="It opened"),
        telling("e", "v", direction=Direction.POSITIVE),
        telling("e", "w", direction=Direction.NEGATIVE),
        claim("e>f", "v"),
        claim("e>f", "w", stance=Stance.DISAGREES),
    )
    differ = "People see “It opened” differently: it was bad (Voice w); it was good (Voice v)."
    assert found["differ-entry"].sentence == differ
    assert "it is not so (Voice w)" in found["differ-link"].sentence
    assert found["differ-link"].contributions == ("e>f",)


def test_more_differences_than_are_named():
    told = [
        telling(f"e{n}", by, direction=direction)
        for n in range(10)
        for by, direction in (("v", Direction.POSITIVE), ("w", Direction.MIXED))
    ]
    assert answers(speaking, *told)["differ-more"].sentence == "People differ on 2 more."


def test_what_appears_only_together():
    sides = [voice(side, types=frozenset({side})) for side in ("carer", "manager", "public")]
    found = answers(
        speaking,
        *sides,
        entry("p", kinds="process"),
        entry("o", kinds="outcome", text="It opened"),
        claim("p>m", "carer"),
        claim("m>o", "manager"),
        telling("p", "carer"),
        telling("m", "manager"),
        telling("m", "public"),
    )
    meet = "At “It opened” meet chains told from 3 sides: carer, manager and public."
    assert found["meeting"].sentence == meet
    assert found["only-together"].entries == ("o", "p")


def test_what_else_contributed():
    found = answers(
        else_contributed,
        entry("x", kinds="external factor", text="A new law"),
        entry("y", kinds="external factor", text="A flood"),
        entry("e", text="It opened"),
        link("x", "e", "hindered"),
        claim("a>e", "v", also_contributed="Luck", otherwise=Answer.PARTLY),
        link("a", "e", joint="j"),
        link("b", "e", joint="j"),
        Factor(id="f", kind=FactorKind.FACILITATOR, text="Cake", voice="v"),
        Factor(id="g", kind=FactorKind.CHALLENGE, text="No room"),
    )
    assert found["external"].sentence == (
        "From outside the project came “A new law”, which worked against “It opened”."
    )
    assert found["also"].sentence == (
        "To “It opened” also contributed, in the words of Voice v: “Luck”."
    )
    assert "would partly have happened anyway" in found["otherwise-partly"].sentence
    assert found["joint"].entries == ("e", "a", "b")
    assert "“Cake”" in found["factor-facilitator"].sentence
    assert "“No room”" in found["factor-challenge"].sentence
    assert set(answers(else_contributed)) == {"else-none"}


def test_an_external_factor_without_a_link_says_so():
    found = answers(else_contributed, entry("y", kinds="external factor", text="A flood"))
    assert found["external"].sentence.endswith("; it is not said what it did.")


def test_without_a_hindrance_it_would_not_have_been_held_back():
    """What hindered is asked the other way round: never as if it had brought something about."""
    texts = (entry("ban", text="The ban"), entry("swaps", text="The swaps"))
    held = answers(
        else_contributed,
        *texts,
        link("ban", "swaps", "hindered"),
        claim("ban>swaps", "v", otherwise=Answer.NO),
    )
    assert held["otherwise-no"].sentence == (
        "In the view of Voice v, “The swaps” would not have been held back without “The ban”."
    )
    own = answers(
        else_contributed,
        *texts,
        link("ban", "swaps", "helped"),
        claim("ban>swaps", "v", otherwise=Answer.YES, effect=Effect.HINDERED),
    )
    assert "would have been held back anyway" in own["otherwise-yes"].sentence


def test_that_it_took_several_things_is_somebody_s_view():
    needed = [entry("e", text="It opened"), link("a", "e", joint="j"), link("b", "e", joint="j")]
    both = answers(else_contributed, *needed, claim("a>e", "v"), claim("b>e", "v"))
    assert both["joint"].sentence.startswith("In the view of Voice v, “It opened” came about only")
    some = answers(else_contributed, *needed, claim("a>e", "v"), claim("b>e", "w"))
    assert some["joint"].sentence.endswith(
        "No one voice speaks for all of them; Voice v and Voice w spoke of some."
    )
    nobody = answers(else_contributed, *needed)["joint"].sentence
    assert nobody.startswith("The account has it that")
    assert nobody.endswith("Nobody has spoken for it.")


def test_half_agreeing_with_a_link_is_not_telling_that_it_helped():
    found = answers(
        speaking,
        claim("e>f", "v"),
        claim("e>f", "w", stance=Stance.PARTLY),
    )
    differ = found["differ-link"].sentence
    assert "it helped (Voice v)" in differ
    assert "it is so only in part (Voice w)" in differ
