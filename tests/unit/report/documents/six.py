"""A synthesis of the six examples, with everything that its report can tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.exchange.examples import load, names
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.across import (
    Answer,
    FactorGroup,
    Statement,
    StatementKind,
    StatementState,
    SynthesisStep,
    Wording,
)
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.coding import CodingRound, Settlement, Verification
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Record
from ripplegrid.model.words import FactorKind, Stance, StepState
from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.synthesis.selection.candidates import STEPS
from tests import factories as make
from tests.unit.report.documents.told import DAY

SECRET = "Seen by nobody before the round is open"


def cases() -> list[CaseStudy]:
    """The examples as their people let them into a report."""
    return [share(load(name), Reader(), Purpose.REPORT) for name in names()]


def records(found: list[CaseStudy]) -> list[Record]:
    """Everything that people said of them together."""
    ids = [case.id for case in found]
    made: list[Record] = [Proposal(id=f"p {c.id}", title=c.title, case=c.id) for c in found]
    made.append(Proposal(id="p else", title="A mapping of walks", why="It was stopped."))
    chosen = frozenset(f"p {one}" for one in ids)
    made.append(
        Choice(id="k1", size=7, chosen=chosen, why="The first six.", people=frozenset({"ann"}))
    )
    made.append(
        Choice(
            id="k2",
            size=6,
            chosen=chosen,
            suggested=chosen,
            replaces="k1",
            proven=True,
            at_least=("country=1",),
            reasons=((f"p {ids[0]}", "The only one chosen at “Scale: Very small”."),),
            why="They differ in who began.",
            people=frozenset({"ann", "ben"}),
        )
    )
    places = zip(ids, STEPS, strict=False)
    made += [
        Placing(id=f"at {c}", proposal=f"p {c}", dimension="scale", place=f"scale/{step}")
        for c, step in places
    ]
    made += coded(found)
    made += stated(found)
    made.append(SynthesisStep(id="s1", step="choose", state=StepState.DONE, people="All of us"))
    return made


def impacts(case: CaseStudy) -> list[str]:
    return [entry.id for entry in Reading(case).entries if entry.impact]


def coded(found: list[CaseStudy]) -> list[Record]:
    """Two coders in an open round, one in a round that is not open."""
    ids = [case.id for case in found]
    made = list(make.coding_round("ann", "ben", opened="2026-05-04", cases=ids))
    for case in found:
        for place, entry in enumerate(impacts(case)):
            theme = "t" if place % 3 else "u"
            made.append(make.coding(f"{case.id}/{entry}", theme, "ann"))
            other = "u" if place % 5 == 1 else theme
            made.append(make.coding(f"{case.id}/{entry}", other, "ben"))
    first = found[0]
    made += [
        Settlement(
            id="s",
            round="r",
            case=first.id,
            entry=impacts(first)[1],
            themes=frozenset({"t"}),
            why="They ask more often.",
            people=frozenset({"ann", "ben"}),
        ),
        Verification(
            id="v",
            about="s",
            coder="cleo",
            stance=Stance.PARTLY,
            themes=frozenset({"t"}),
            comment="Nearly.",
        ),
        CodingRound(id="blind", title="Second", codebook="b"),
        make.coding(f"{first.id}/{impacts(first)[0]}", "u", "dee", round="blind", memo=SECRET),
        Verification(
            id="v2",
            about=f"{first.id}/{impacts(first)[0]} u dee",
            coder="cleo",
            stance=Stance.DISAGREES,
            comment=SECRET,
        ),
    ]
    return made


def stated(found: list[CaseStudy]) -> list[Record]:
    """Statements with their answers, a former wording, and factors put together."""
    grounds = frozenset(f"{case.id}/{impacts(case)[0]}" for case in found[:2])
    now = "Who is asked begins to ask."
    factors = [f"{case.id}/{one}" for case in found for one in case.factors]
    made: list[Record] = [
        Statement(
            id="p",
            text=now,
            kind=StatementKind.PARADIGMATIC,
            state=StatementState.AGREED,
            entries=grounds,
            against=frozenset({f"{found[2].id}/{impacts(found[2])[0]}"}),
            themes=frozenset({"t"}),
            people=frozenset({"ann"}),
        ),
        Statement(
            id="l",
            text="Nobody under 18 speaks",
            kind=StatementKind.LIMIT,
            people=frozenset({"ben"}),
        ),
        Statement(
            id="o",
            text="Trust comes first",
            kind=StatementKind.CONDITION,
            people=frozenset({"cleo"}),
        ),
        Wording(id="w", statement="p", text="Who is asked asks.", why="Too sure.", coder="ben"),
        Answer(id="a", statement="p", text=now, coder="ben", stance=Stance.AGREES),
        Answer(
            id="b",
            statement="p",
            text=now,
            case=found[1].id,
            by="Rose",
            stance=Stance.PARTLY,
            comment="Not in our ward",
        ),
        FactorGroup(
            id="f",
            name="Time",
            kind=FactorKind.CHALLENGE,
            factors=frozenset(factors[:2]),
            stable=True,
            context="Everywhere",
            by="Ann",
        ),
    ]
    return made


def six(*more: Record, **fields: Any) -> Gathered:
    """The synthesis with its case studies."""
    found = cases()
    about = {"title": "What six projects changed", "question": "Who changed, and how?"} | fields
    made = make.synthesis(*records(found), *more, **about)
    return Gathered(made, {case.id: case for case in found})


@cache
def account() -> AccountAcross:
    """The account of it, without intervals."""
    return AccountAcross(six(), made=DAY, times=0)


def bare(*more: Record, cases: Sequence[CaseStudy] = (), **fields: Any) -> AccountAcross:
    """The account of a synthesis that has only this; the case studies are chosen."""
    proposals = [Proposal(id=f"p {c.id}", title=c.title, case=c.id) for c in cases]
    chosen = frozenset(one.id for one in proposals)
    choice = [Choice(id="k", size=len(cases), chosen=chosen)] if cases else []
    made = make.synthesis(*proposals, *choice, *more, **fields)
    return AccountAcross(Gathered(made, {c.id: c for c in cases}), made=DAY, times=0)
