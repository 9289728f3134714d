"""What one reader may have, for one purpose."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.disclosure import Purpose, Reader, Role, share, shared
from ripplegrid.exchange import examples
from ripplegrid.model import (
    CaseStudy,
    Consent,
    FollowUp,
    MergeEntries,
    Opening,
    PowerNote,
    Reflection,
    TensionNote,
    apply,
)
from ripplegrid.model.invariants import problems
from ripplegrid.model.reading import Reading
from ripplegrid.model.words import Audience, Use, VoiceKind
from tests.factories import case, claim, entry, evidence, telling, voice

TEAM = Reader(role=Role.TEAM)
OUTSIDE = [Purpose.REPORT, Purpose.PUBLIC_QUOTE, Purpose.ARCHIVE]


def consent(by: str, use: Use, *, given: bool = True, about: str | None = None) -> Consent:
    made = f"{by}/{use}/{about}/{given}"
    return Consent(id=made, voice=by, use=use, given=given, about=about)


def test_a_backup_is_the_whole_case_study() -> None:
    whole = case(TensionNote(id="t", text="Bus fares", author="ann"), telling())
    assert share(whole, Reader(), Purpose.BACKUP) is whole


@pytest.mark.parametrize("use", OUTSIDE)
def test_what_nobody_gave_leave_for_does_not_leave_the_team(use: Purpose) -> None:
    account = case(telling("a", "v"), claim("a>b", "v"), entry("c"))
    answer = shared(account, TEAM, use)
    assert list(answer.case.entries) == ["b", "c"]
    assert not answer.case.tellings
    assert not answer.case.contributions
    assert not answer.case.voices
    assert str(answer) == (
        "Left out: 1 × voice, 1 × entry, 1 × telling, 1 × contribution, 1 × claim."
    )


def test_the_team_sees_it_until_it_is_withdrawn() -> None:
    account = case(telling("a", "v"), telling("b", "v"))
    assert shared(account, TEAM, Purpose.TEAM).records == {}
    withdrawn = consent("v", Use.WORKSHOP, given=False, about="a/v")
    seen = share(_with(account, withdrawn), TEAM, Purpose.TEAM)
    assert list(seen.tellings) == ["b/v"]
    assert list(seen.entries) == ["b"]


def _with(account: CaseStudy, *records: Any) -> CaseStudy:
    return case(*list(account.records())[1:], *records)


def test_authors_always_see_their_own_words() -> None:
    account = _with(case(telling("a", "v")), consent("v", Use.WORKSHOP, given=False))
    assert list(share(account, Reader(voice="v"), Purpose.TEAM).tellings) == ["a/v"]
    assert not share(account, Reader(voice="v"), Purpose.REPORT).tellings


def test_documents_may_leave_unless_somebody_says_no() -> None:
    paper = voice("v", kind=VoiceKind.DOCUMENT)
    account = case(paper, telling("a", "v"))
    assert list(share(account, TEAM, Purpose.ARCHIVE).tellings) == ["a/v"]
    refused = _with(account, consent("v", Use.ARCHIVE, given=False))
    assert not share(refused, TEAM, Purpose.ARCHIVE).tellings


def test_a_report_tells_more_than_it_quotes() -> None:
    said = telling("a", "v", quotation="They listened.", account="Staff listened.")
    account = case(said, consent("v", Use.REPORT))
    answer = shared(account, TEAM, Purpose.REPORT)
    assert answer.case.tellings["a/v"].quotation == ""
    assert answer.case.tellings["a/v"].account == "Staff listened."
    assert answer.quotations == 1
    quoted = _with(account, consent("v", Use.PUBLIC_QUOTE))
    assert share(quoted, TEAM, Purpose.REPORT).tellings["a/v"].quotation == "They listened."


def test_an_entry_on_somebodys_own_grid_is_in_their_words() -> None:
    account = case(entry("a", by="v"), entry("b", by="w"), consent("w", Use.REPORT))
    assert list(share(account, TEAM, Purpose.REPORT).entries) == ["b"]


def test_entries_merged_into_one_that_is_withheld_speak_for_themselves() -> None:
    account = case(
        entry("k", by="v"),
        telling("a", "w"),
        claim("a>x", "w"),
        consent("w", Use.REPORT),
    )
    merged = apply(account, MergeEntries("k", frozenset({"a"})))
    left = share(merged, TEAM, Purpose.REPORT)
    assert problems(left) == ()
    assert [e.id for e in Reading(left).entries] == ["a", "x"]
    assert [(c.source, c.target) for c in left.contributions.values()] == [("a", "x")]
    assert list(left.claims) == ["a>x/w"]


def test_reflections_and_follow_ups_are_words_of_their_contributor() -> None:
    account = case(
        entry("e"),
        voice("v", contributor="p"),
        Reflection(id="r", subject="dimension/stages", reasons="We met often.", contributor="p"),
        FollowUp(id="f", entry="e", contributor="p", account="It still holds."),
        FollowUp(id="g", entry="e", contributor="q", account="No more."),
        Reflection(id="s", subject="dimension/stages", reasons="The team agreed."),
        Opening(id="o"),
    )
    inside = share(account, TEAM, Purpose.TEAM)
    assert (inside.reflections, inside.follow_ups) == (account.reflections, account.follow_ups)
    silent = share(account, TEAM, Purpose.REPORT)
    assert (list(silent.reflections), list(silent.follow_ups)) == (["s"], [])
    given = share(_with(account, consent("v", Use.REPORT)), TEAM, Purpose.REPORT)
    assert (list(given.reflections), list(given.follow_ups)) == (["r", "s"], ["f"])


def test_evidence_goes_with_what_it_stands_behind() -> None:
    account = case(
        evidence("story"),
        evidence("paper"),
        telling("a", "v", evidence=frozenset({"story"})),
    )
    assert list(share(account, TEAM, Purpose.REPORT).evidence) == ["paper"]
    refused = _with(account, consent("v", Use.REPORT, given=False, about="paper"))
    assert not share(refused, TEAM, Purpose.REPORT).evidence


def test_private_notes_are_their_authors_alone() -> None:
    account = case(TensionNote(id="t", text="Bus fares", author="ann"))
    assert share(account, Reader(author="ann"), Purpose.TEAM).tension_notes
    assert not share(account, Reader(author="ann"), Purpose.REPORT).tension_notes
    assert not share(account, Reader(), Purpose.TEAM).tension_notes


@pytest.mark.parametrize(
    ("reader", "use", "seen"),
    [
        (Reader(role=Role.FACILITATOR), Purpose.TEAM, "facilitators team everyone"),
        (TEAM, Purpose.TEAM, "team everyone"),
        (Reader(role=Role.TEAM, voice="v"), Purpose.TEAM, "author facilitators team everyone"),
        (Reader(), Purpose.TEAM, "everyone"),
        (Reader(role=Role.FACILITATOR), Purpose.REPORT, "everyone"),
    ],
)
def test_notes_on_power_are_for_those_they_were_written_for(
    reader: Reader, use: Purpose, seen: str
) -> None:
    audiences = zip(("author", "facilitators", "team", "everyone"), Audience, strict=True)
    notes = [PowerNote(id=i, text="Who decided?", audience=a, voice="v") for i, a in audiences]
    account = case(*notes, consent("v", Use.REPORT))
    assert set(share(account, reader, use).power_notes) == set(seen.split())


@pytest.mark.parametrize("name", examples.names())
@pytest.mark.parametrize("use", Purpose)
def test_what_is_shared_of_an_example_still_holds_together(name: str, use: Purpose) -> None:
    assert problems(share(examples.load(name), TEAM, use)) == ()


ANSWERS = st.lists(
    st.builds(
        consent,
        st.sampled_from(["v", "w", "n"]),
        st.sampled_from(Use),
        given=st.booleans(),
        about=st.sampled_from([None, "a", "b", "a/v", "b/w", "a>x/v", "b>x/w", "case"]),
    ),
    unique_by=lambda c: c.id,
    max_size=12,
)


def told_in_secret() -> CaseStudy:
    """Every word of a voice carries a mark, so that it is known anywhere it turns up."""
    people = [voice("v"), voice("w"), voice("n", kind=VoiceKind.ANONYMOUS)]
    return case(
        *people,
        entry("c", text="secret c", by="w"),
        *(telling(e, v, quotation=f"secret {e}/{v}") for e, v in ("av", "bw", "an", "cv")),
        *(claim(e, v, account=f"secret {e}/{v}") for e, v in (("a>x", "v"), ("b>x", "w"))),
        entry("m", merged_into="c"),
        telling("m", "n", account="secret m/n"),
    )


@settings(max_examples=150, deadline=None)
@given(ANSWERS, st.sampled_from([*OUTSIDE, Purpose.TEAM]), st.sampled_from([TEAM, Reader()]))
def test_nothing_leaves_without_leave(answers: list[Consent], use: Purpose, reader: Reader) -> None:
    account = told_in_secret()
    left = share(_with(account, *answers), reader, use)
    assert problems(left) == ()
    shown = repr(tuple(left.records()))
    for record in (*account.tellings.values(), *account.claims.values(), account.entries["c"]):
        by = getattr(record, "voice", None) or getattr(record, "by", "")
        above = getattr(record, "entry", None) or getattr(record, "contribution", None)
        leave = _leave(answers, by, use.consent, (record.id, above, None))
        if leave is False or (leave is None and not use.inside):
            assert f"secret {record.id}'" not in shown


def _leave(answers: list[Consent], by: str, use: Use, scopes: tuple[Any, ...]) -> bool | None:
    """Written again, simply: the nearest scope with an answer decides, and any no there is no."""
    for scope in scopes:
        places = {scope, "case"} if scope is None else {scope}
        here = [a.given for a in answers if (a.voice, a.use) == (by, use) and a.about in places]
        if here:
            return all(here)
    return None
