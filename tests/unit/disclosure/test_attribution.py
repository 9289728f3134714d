"""How people are named."""

from __future__ import annotations

from typing import Any

import pytest

from ripplegrid.disclosure import Purpose, Reader, Role, share
from ripplegrid.model import (
    CaseStudy,
    Consent,
    FollowUp,
    Involvement,
    Opening,
    PathStep,
    Reflection,
    Substantiation,
    Workshop,
)
from ripplegrid.model.words import Attribution, Stance, StepState, Use, VoiceKind
from tests.factories import case, contributor, entry, evidence, telling, voice

TEAM = Reader(role=Role.TEAM)
ANN = {"name": "Ann Lee", "organisation": "Vale Trust", "note": "Ann's note"}


def account(*consents: Use, person: Any = (), speaker: Any = ()) -> CaseStudy:
    ann = contributor("p", types=frozenset({"carer"}), **ANN | dict(person))
    said = voice("v", contributor="p", **{"name": "Ann Lee"} | dict(speaker))
    given = [Consent(id=f"k/{use}", voice="v", use=use, given=True) for use in consents]
    return case(ann, said, telling("e", "v"), *given)


def seen(shown: CaseStudy) -> str:
    return repr(tuple(shown.records()))


@pytest.mark.parametrize("reader", [TEAM, Reader(role=Role.FACILITATOR), Reader(contributor="p")])
@pytest.mark.parametrize("choice", [Attribution.PEN_NAME, Attribution.ANONYMOUS])
def test_nobody_is_found_behind_a_voice_that_is_not_named(
    reader: Reader, choice: Attribution
) -> None:
    shown = share(account(speaker={"attribution": choice}), reader, Purpose.TEAM)
    assert shown.voices["v"].contributor is None
    assert shown.voices["v"].name == "Anonymous"
    assert shown.voices["v"].types == frozenset()


def test_a_pen_name_is_shown_as_chosen() -> None:
    chosen = {"attribution": Attribution.PEN_NAME, "name": "Robin"}
    assert share(account(speaker=chosen), TEAM, Purpose.TEAM).voices["v"].name == "Robin"
    by_person = account(person={"attribution": Attribution.PEN_NAME, "pen_name": "Kit"})
    shown = share(by_person, TEAM, Purpose.TEAM)
    assert (shown.voices["v"].name, shown.contributors["p"].name) == ("Kit", "Kit")
    assert "Lee" not in seen(shown)
    assert "Vale" not in seen(shown)


def test_the_stricter_choice_counts() -> None:
    hidden = account(
        person={"attribution": Attribution.ANONYMOUS, "pen_name": "Kit"},
        speaker={"attribution": Attribution.PEN_NAME, "name": "Robin"},
    )
    shown = share(hidden, TEAM, Purpose.TEAM)
    assert (shown.voices["v"].name, shown.contributors["p"].name) == ("Anonymous", "Anonymous")


def test_facilitators_and_people_themselves_see_who_is_in_the_team() -> None:
    hidden = account(person={"attribution": Attribution.ANONYMOUS})
    for reader in (Reader(role=Role.FACILITATOR), Reader(contributor="p")):
        assert share(hidden, reader, Purpose.TEAM).contributors["p"].name == "Ann Lee"
        outside = share(hidden, reader, Purpose.REPORT)
        assert outside.contributors["p"].name == "Anonymous"


def test_a_name_leaves_the_team_only_with_leave() -> None:
    unnamed = share(account(Use.REPORT), TEAM, Purpose.REPORT)
    assert "Lee" not in seen(unnamed)
    assert unnamed.voices["v"].contributor is None
    named = share(account(Use.REPORT, Use.NAME), TEAM, Purpose.REPORT)
    assert named.voices["v"] == account().voices["v"]
    assert named.contributors["p"] == account().contributors["p"]


def test_documents_and_anonymous_posts_keep_what_they_are_called() -> None:
    told = case(
        voice("d", kind=VoiceKind.DOCUMENT, name="Annual report"),
        voice("n", kind=VoiceKind.ANONYMOUS, name="A post"),
        telling("e", "d"),
        telling("e", "n"),
        Consent(id="k", voice="n", use=Use.REPORT, given=True),
    )
    names = [v.name for v in share(told, TEAM, Purpose.REPORT).voices.values()]
    assert names == ["Annual report", "A post"]


def test_a_reflection_is_signed_as_its_author_is_named() -> None:
    made = Reflection(id="r", subject="dimension/stages", reasons="Often.", by="Ann Lee")
    mine = Reflection(id="s", subject="dimension/stages", reasons="Often.", contributor="p")
    hidden = contributor("p", attribution=Attribution.ANONYMOUS)
    opened = Opening(id="o")
    inside = share(case(hidden, made, mine, opened), TEAM, Purpose.TEAM).reflections
    assert (inside["r"].by, inside["s"].contributor) == ("Ann Lee", None)
    said = [voice("v", contributor="p"), Consent(id="k", voice="v", use=Use.REPORT, given=True)]
    outside = share(case(*said, made, mine, opened), TEAM, Purpose.REPORT).reflections
    assert (outside["r"].by, outside["s"].contributor) == ("", None)
    known = share(case(contributor("p"), mine, opened), TEAM, Purpose.TEAM)
    assert known.reflections["s"].contributor == "p"


def test_names_in_other_places_stay_with_the_team() -> None:
    names = case(
        entry("e"),
        evidence("d", verifier="Jo Grey"),
        contributor("p"),
        Substantiation(id="s", about="e", by="Jo Grey", role="Ward manager", stance=Stance.AGREES),
        voice("v", contributor="p"),
        Consent(id="k", voice="v", use=Use.ARCHIVE, given=True),
        FollowUp(id="f", entry="e", contributor="p"),
        PathStep(id="w", step="agree", state=StepState.DONE, people="Jo Grey"),
        Workshop(id="m", title="In March", people="Jo Grey"),
        Involvement(id="i", stage="design", contributor="p"),
    )
    outside = share(names, TEAM, Purpose.ARCHIVE)
    assert "Grey" not in seen(outside)
    assert outside.substantiations["s"].by == "Ward manager"
    assert outside.follow_ups["f"].contributor is None
    assert "Grey" in seen(share(names, TEAM, Purpose.TEAM))
