"""The rules asked of a whole case study."""

from typing import Any

import pytest

from ripplegrid.model import About, CaseStudy, Consent, Instrument, Involvement, Label, Reflection
from ripplegrid.model.invariants import problems
from ripplegrid.model.words import Use, VoiceKind
from tests.factories import about, case, claim, contributor, entry, link, telling, voice, when


def broken(*records: Any, **fields: Any) -> list[tuple[str, str, str]]:
    return [(b.table, b.id, b.code) for b in problems(case(*records, **fields))]


def test_a_sound_case_has_no_problems() -> None:
    assert broken(entry("b", merged_into="a"), claim("a>c", "v"), telling("b", "v")) == []


def lost_reference() -> CaseStudy:
    return case(Consent(id="k", voice="v", use=Use.REPORT, given=True, about="nowhere"))


def test_a_reference_to_nothing_is_found() -> None:
    found = problems(lost_reference())
    assert [(b.table, b.id, b.code) for b in found] == [("consents", "k", "missing-record")]
    assert found[0].refusal.sentence == "There is no record with the id nowhere."


def test_a_reference_may_name_the_case_study_itself() -> None:
    assert broken(Consent(id="k", voice="v", use=Use.REPORT, given=True, about="case")) == []


SUBJECTS = ["dimension/scale/project", "principle/reciprocity", "instrument/i/q1"]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_reflection_is_on_something_known(subject: str) -> None:
    asked = Instrument(id="i", title="Our questions", questions=(("q1", "How was it?"),))
    assert broken(asked, Reflection(id="r", subject=subject, reasons="We met often.")) == []


@pytest.mark.parametrize("subject", ["dimension/height", "mood", "principle/", "instrument/i/q2"])
def test_a_reflection_on_something_unknown_is_found(subject: str) -> None:
    asked = Instrument(id="i", title="Our questions", questions=(("q1", "How was it?"),))
    reflected = Reflection(id="r", subject=subject, reasons="We met often.")
    assert broken(asked, reflected) == [("reflections", "r", "unknown-term")]


def test_a_reflection_needs_its_instrument() -> None:
    lone = Reflection(id="r", subject="instrument/i/q1", reasons="We met often.")
    assert broken(lone) == [("reflections", "r", "missing-record")]


@pytest.mark.parametrize(
    ("records", "code"),
    [
        ([entry("e", text=" ")], "empty-text"),
        ([entry("e", when=when("2016-01-02", "2016-01-01"))], "bad-when"),
        ([entry("e", merged_into="f"), entry("f", merged_into="e")], "merge-cycle"),
        ([link("e", "e")], "self-link"),
        ([link("e", "f", id="1"), link("e", "f", id="2")], "already-linked"),
        ([entry("e", merged_into="f"), link("e", "g")], "merged-entry"),
        ([claim("e>f", "v", source="g")], "claim-elsewhere"),
        ([claim("e>f", "v", id="1"), claim("e>f", "v", id="2")], "already-said"),
        ([contributor("p", types=frozenset({"astronaut"}))], "unknown-term"),
        ([Involvement(id="i", stage="lunch", stakeholder_type="carer")], "unknown-term"),
        ([Involvement(id="i", stage="", stakeholder_type="carer")], "empty-text"),
        ([Involvement(id="i", stage="design")], "nobody-named"),
        ([voice("v", kind=VoiceKind.ANONYMOUS, contributor="p")], "anonymous-named"),
        ([Label(id="astronaut", text="Astronaut")], "unknown-term"),
    ],
)
def test_every_rule_is_asked(records: list[Any], code: str) -> None:
    assert {found for _, _, found in broken(*records)} == {code}


def test_what_the_case_says_of_itself_is_asked_too() -> None:
    said = About(id="case", title="", domains=(("weather", "Rain"),))
    assert broken(about=said) == [
        ("about", "case", "empty-text"),
        ("about", "case", "unknown-term"),
    ]
    assert broken(about=about(domains=(("context", "A small town"),))) == []
