"""Whatever speaks against, is doubted or was settled across case studies stands in the report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.model.across import Answer, Statement, StatementKind, StatementState
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.choosing import Placing
from ripplegrid.model.coding import Coding, Settlement, Verification
from ripplegrid.model.record import Record
from ripplegrid.model.words import Stance
from ripplegrid.report.documents.account_across import AccountAcross, origin_ref
from ripplegrid.report.documents.kinds.synthesis import tell
from ripplegrid.report.documents.parts import Document, sentences_of
from ripplegrid.report.documents.sentences import Ref, Stated
from ripplegrid.synthesis.selection.candidates import STEPS
from tests import factories as make
from tests.unit.report.documents.six import bare, six
from tests.unit.report.documents.told import DAY

PLACES = ("group", "societal", "")
DOUBT = (Stance.PARTLY, Stance.DISAGREES)


def studies() -> list[CaseStudy]:
    """Two case studies, each with an entry at two levels and one without a level."""

    def entry(n: int) -> Record:
        return make.entry(f"e{n}", *((PLACES[n], "outcome") if PLACES[n] else ()))

    return [make.case(*map(entry, range(len(PLACES))), id=c, title=c.upper()) for c in ("c1", "c2")]


ORIGINS = [f"{case}/e{n}" for case in ("c1", "c2") for n in range(len(PLACES))]
PUTS = st.lists(
    st.tuples(
        st.sampled_from(ORIGINS),
        st.sampled_from(["t", "u"]),
        st.sampled_from(["ann", "ben"]),
        st.booleans(),
        st.sampled_from(["r", None]),
    ),
    max_size=12,
    unique_by=lambda put: (put[0], put[1], put[2], put[4]),
)


def coded(puts: list[Any]) -> list[Coding]:
    return [
        make.coding(of, theme, by, against=against, round=which, id=f"{of} {theme} {by} {which}")
        for of, theme, by, against, which in puts
    ]


def resting(document: Document, *on: Ref) -> Iterator[str]:
    """The sentences that rest on all of these."""
    for sentence in sentences_of(document):
        if isinstance(sentence, Stated) and set(on) <= set(sentence.rests_on):
            yield sentence.text


def report(*records: Record) -> Document:
    books = make.coding_round("ann", "ben", opened="2026-05-04", cases=["c1", "c2"])
    return tell(bare(*books, *records, cases=studies()))


@given(PUTS, st.sets(st.sampled_from(ORIGINS), max_size=2))
@settings(max_examples=25, deadline=None)
def test_every_coding_against_and_every_disagreement_is_told(
    puts: list[Any], decided: set[str]
) -> None:
    codings = coded(puts)
    settled = [settlement(of) for of in sorted(decided)]
    document = report(*codings, *settled)
    for one in codings:
        said = " ".join(resting(document, origin_ref(one.case, one.entry)))
        if one.against:
            assert "against" in said, one
    for here in settled:
        assert "They asked again." in resting(document, ("settlements", here.id))
    for of, which in {(put[0], put[4]) for put in puts}:
        here = [put for put in puts if (put[0], put[4]) == (of, which)]
        coders = {put[2] for put in here}
        differ = len({frozenset((t, a) for _, t, b, a, _ in here if b == c) for c in coders}) > 1
        for coder in coders if differ else ():
            assert list(resting(document, origin_ref(*of.split("/")), ("coders", coder)))


def settlement(of: str) -> Settlement:
    case, _, entry = of.partition("/")
    return Settlement(
        id=f"s {of}", round="r", case=case, entry=entry, against=frozenset({"t"}),
        why="They asked again", people=frozenset({"ann", "ben"}),
    )  # fmt: skip


SAID = st.lists(
    st.tuples(
        st.sampled_from(list(StatementKind)),
        st.sampled_from(list(StatementState)),
        st.sampled_from([None, *ORIGINS]),
        st.sampled_from(list(Stance)),
        st.booleans(),
    ),
    max_size=6,
)


@given(SAID)
@settings(max_examples=25, deadline=None)
def test_every_statement_however_far_it_came_is_told_with_who_doubts_it(said: list[Any]) -> None:
    records: list[Record] = []
    for n, (kind, state, against, stance, former) in enumerate(said):
        contrary = frozenset({against} if against else ())
        text, then = f"Statement {n}", "As it was" if former else f"Statement {n}"
        records += [
            Statement(id=f"o{n}", text=text, kind=kind, state=state, against=contrary),
            Answer(id=f"a{n}", statement=f"o{n}", text=then, coder="ann", stance=stance),
        ]
    document = report(*records)
    for n, (_, state, against, stance, _) in enumerate(said):
        told = list(resting(document, ("statements", f"o{n}")))
        assert f"Statement {n}." in told
        assert [one for one in told if state.value in one]
        if against:
            assert list(resting(document, ("statements", f"o{n}"), origin_ref(*against.split("/"))))
        if stance in DOUBT:
            assert [t for t in resting(document, ("answers", f"a{n}")) if "agree" in t]


@given(st.lists(st.tuples(st.sampled_from(["s", "c", "t"]), st.sampled_from(DOUBT)), max_size=4))
@settings(max_examples=10, deadline=None)
def test_every_check_that_does_not_agree_is_told(checks: list[Any]) -> None:
    about = {"s": "s c1/e0", "c": "c1/e2 t ann", "t": "u"}
    found = [
        Verification(id=f"v{n}", about=about[what], coder="cleo", stance=stance, comment=f"No {n}")
        for n, (what, stance) in enumerate(checks)
    ]
    document = report(settlement("c1/e0"), make.coding("c1/e2"), *found)
    for one in found:
        said = " ".join(resting(document, ("verifications", one.id)))
        assert f"{one.comment}." in said
        assert ("disagrees" if one.stance is Stance.DISAGREES else "partly agrees") in said


def test_what_is_said_against_where_a_case_study_stands_is_told() -> None:
    where, words = f"scale/{STEPS[0]}", "To us it is large"
    place = Placing(id="p", proposal="p c1", dimension="scale", place=where, differing=words)
    assert "Seen differently: To us it is large." in resting(report(place), ("placings", "p"))


def test_of_the_six_examples_none_of_it_is_lost_either() -> None:
    account = AccountAcross(six(), made=DAY, times=0)
    document = tell(account)
    found = account.synthesis
    wanted: list[tuple[Ref, ...]] = [(("settlements", one),) for one in found.settlements]
    wanted += [(("verifications", one),) for one in found.verifications]
    wanted += [(("statements", one),) for one in found.statements]
    wanted += [(("answers", one),) for one in found.answers]
    for unit in account.told.settled.differing:
        case, entry, *_ = unit.unit
        wanted += [(origin_ref(case, entry), ("coders", one)) for one in unit.said]
    assert len(wanted) > 20
    assert [one for one in wanted if not list(resting(document, *one))] == []
