"""No small cells, and none to be worked out."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.disclosure import Purpose, Reader, Role, share
from ripplegrid.disclosure.cells import fewest, held_back, too_few_people, too_few_voices, unnamed
from ripplegrid.model import CaseStudy, Consent, Opening, Reflection, Voice
from ripplegrid.model.words import Attribution, Use, VoiceKind
from tests.factories import case, contributor, telling, voice

TEAM = Reader(role=Role.TEAM)
LEAD = Reader(role=Role.FACILITATOR)
KINDS = st.frozensets(st.sampled_from(["patient", "carer", "nurse"]), max_size=2)


def posts(kinds: list[frozenset[str]]) -> list[Voice]:
    return [
        voice(f"v{i:02}", kind=VoiceKind.ANONYMOUS, attribution=Attribution.ANONYMOUS, types=types)
        for i, types in enumerate(kinds)
    ]


def account(kinds: list[frozenset[str]]) -> CaseStudy:
    said = posts(kinds)
    leave = [
        Consent(id=f"{v.id} {use}", voice=v.id, use=use, given=True)
        for v in said
        for use in (Use.REPORT, Use.ARCHIVE)
    ]
    return case(*said, *leave, *(telling(f"e{v.id}", v.id) for v in said))


def told(shown: CaseStudy) -> Counter[frozenset[str]]:
    return Counter(v.types for v in shown.voices.values())


@settings(max_examples=500)
@given(st.dictionaries(st.integers(0, 99), st.sampled_from(" abcd")), st.integers(1, 12))
def test_every_cell_and_the_rest_has_nobody_or_enough(cells: dict[int, str], least: int) -> None:
    hidden = held_back(cells, " ", least)
    shown = Counter(" " if key in hidden else cell for key, cell in cells.items())
    assert {key for key, cell in cells.items() if cell == " "} <= hidden
    assert set(shown) <= {" "} or all(n >= least for n in shown.values())


def test_nothing_is_held_back_without_need() -> None:
    kinds = {i: "ab"[i % 2] for i in range(10)}
    assert not held_back(kinds, "", 5)
    assert held_back({1: "a"}, "", 5) == {1}
    assert held_back({}, "", 5) == frozenset()


def test_inside_five_are_enough_and_outside_ten() -> None:
    assert [fewest(use) for use in (Purpose.TEAM, Purpose.WORKSHOP)] == [5, 5]
    assert {fewest(use) for use in Purpose if not use.inside} == {10}
    nine = account([frozenset({"carer"})] * 9)
    assert set(told(share(nine, TEAM, Purpose.TEAM))) == {frozenset({"carer"})}
    assert set(told(share(nine, TEAM, Purpose.REPORT))) == {frozenset()}
    assert set(told(share(account([frozenset({"carer"})] * 10), TEAM, Purpose.REPORT))) == {
        frozenset({"carer"})
    }
    four = account([frozenset({"carer"})] * 4)
    for reader in (TEAM, LEAD):
        assert set(told(share(four, reader, Purpose.TEAM))) == {frozenset()}


def test_names_and_pen_names_show_inside_and_outside_only_names_do() -> None:
    kinds = {"types": frozenset({"carer"})}
    pen = voice("p", attribution=Attribution.PEN_NAME, **kinds)
    named, paper = voice("n", **kinds), voice("d", kind=VoiceKind.DOCUMENT, **kinds)
    hidden = voice("a", attribution=Attribution.ANONYMOUS, **kinds)
    voices = {v.id: v for v in (pen, named, paper, hidden)}
    assert too_few_voices(voices, Purpose.TEAM) == {"a"}
    assert too_few_voices(voices, Purpose.REPORT) == {"a", "p"}
    people = {"p": contributor("p", attribution=Attribution.PEN_NAME, **kinds)}
    assert too_few_people(people, Purpose.TEAM) == frozenset()
    assert too_few_people(people, Purpose.ARCHIVE) == {"p"}
    assert not unnamed(paper, Purpose.REPORT)


def test_contributors_and_roles_are_kept_apart_by_the_same_rule() -> None:
    people = [
        contributor(f"p{i}", types=frozenset({"nurse"}), attribution=Attribution.ANONYMOUS)
        for i in range(4)
    ]
    made = [
        Reflection(id=f"r{i}", subject=f"dimension/{i}", reasons="R", role="Nurse", by="Ann",
                   contributor=f"p{i % 4}")
        for i in range(8)
    ]  # fmt: skip
    few = case(*people, *made, Opening(id="o", subject=""))
    asha = Reader(role=Role.TEAM, contributor="p0")
    shown = share(few, asha, Purpose.TEAM)
    assert [bool(c.types) for c in shown.contributors.values()] == [True, False, False, False]
    assert len(shown.reflections) == 8
    assert {r.role for r in shown.reflections.values() if r.contributor != "p0"} == {""}
    assert all(c.types for c in share(few, LEAD, Purpose.TEAM).contributors.values())


@settings(max_examples=60, deadline=None)
@given(st.lists(KINDS, min_size=1, max_size=14))
def test_no_two_answers_leave_fewer_than_five_posts_of_a_kind(kinds: list[frozenset[str]]) -> None:
    """Two filters of one state, subtracted either way; and of every state and use what is told."""
    for upto in {len(kinds), len(kinds) - 1, len(kinds) // 2} - {0}:
        for use, least in ((Purpose.TEAM, 5), (Purpose.REPORT, 10)):
            shown = told(share(account(kinds[:upto]), TEAM, use))
            filters = [lambda t, a=frozenset(c): a <= t for n in (0, 1, 2)
                       for c in combinations(("carer", "nurse", "patient"), n)]  # fmt: skip
            for one, other in combinations(filters, 2):
                for sign in (one, other):
                    left = sum(n for t, n in shown.items() if one(t) != other(t) and sign(t))
                    assert left == 0 or left >= least or set(shown) == {frozenset()}
