"""What several case studies show together, for programs and as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ripplegrid.agreement import Coefficient
from ripplegrid.agreement.as_json import comparison_data
from ripplegrid.agreement.cautions import figure
from ripplegrid.analysis.likeness import Alike
from ripplegrid.disclosure import Shared
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.across import Match
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.synthesis.account import Account, account
from ripplegrid.synthesis.merging import (
    Merged,
    Together,
    chains_only_together,
    combine,
    loops_only_together,
    propose,
)
from ripplegrid.synthesis.patterns import Pattern
from ripplegrid.synthesis.rounds import OneRound

LISTED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Everything the command says.

    Attributes:
        account: what a report of it must say.
        cases: the chosen case studies that are here.
        merged: their combined grid under what people matched.
        matches: what people decided of entries of different case studies.
        proposed: entries that may say the same.
        loops: loops that no case study has by itself.
        chains: chains that none has by itself.
        left: what each keeps back from reports, where it is known.
    """

    account: Account
    cases: Mapping[Id, CaseStudy]
    merged: Merged
    matches: tuple[Match, ...]
    proposed: tuple[Alike, ...]
    loops: Together
    chains: Together
    left: Mapping[Id, Shared]


def answer_of(gathered: Gathered, left: Mapping[Id, Shared]) -> Answer:
    """What a synthesis and its case studies come to."""
    synthesis = gathered.synthesis
    cases = {one: gathered.cases[one] for one in synthesis.cases if one in gathered.cases}
    matches = tuple(synthesis.matches.values())
    merged = combine(tuple(cases.values()), matches)
    return Answer(
        account=account(synthesis, gathered.cases, left=left, times=0),
        cases=cases,
        merged=merged,
        matches=matches,
        proposed=propose(merged, matches),
        loops=loops_only_together(merged),
        chains=chains_only_together(merged),
        left=left,
    )


def data_of(answer: Answer) -> dict[str, Any]:
    """The answer for programs."""
    about = answer.account.about
    return {
        "synthesis": {"id": about.id, "title": about.title, "question": about.question},
        "cases": [
            {"id": one, "title": case.title, "left_out": str(answer.left.get(one, ""))}
            for one, case in answer.cases.items()
        ],
        "merged": _merged(answer.merged),
        "matches": [
            {"entries": sorted(one.entries), "same": one.same, "why": one.why}
            for one in answer.matches
        ],
        "proposed_matches": [
            {"entries": [one.one, one.other], "shared": list(one.shared)} for one in answer.proposed
        ],
        "only_together": {"loops": _together(answer.loops), "chains": _together(answer.chains)},
        "patterns": [_pattern(one) for one in answer.account.patterns.items],
        "rounds": [_round(one) for one in answer.account.rounds],
        "statements": [
            {
                "text": one.statement.text,
                "kind": one.statement.kind.value,
                "state": one.statement.state.value,
                "entries": sorted(one.statement.entries),
                "against": sorted(one.statement.against),
            }
            for one in answer.account.statements
        ],
    }


def _merged(merged: Merged) -> dict[str, Any]:
    return {
        "entries": [
            {
                "id": entry.id,
                "levels": [level.value for level in Level if level in entry.levels],
                "kinds": sorted(kind.value for kind in entry.kinds),
                "from": [
                    {"case": m.case, "entry": m.entry.id, "text": m.entry.text}
                    for m in entry.members
                ],
            }
            for entry in merged.entries
        ],
        "grid": [
            {"level": level.value, "column": column.value, "entries": [one.id for one in found]}
            for (level, column), found in sorted(merged.grid.items())
        ],
        "lapsed_matches": list(merged.lapsed),
    }


def _together(found: Together) -> dict[str, Any]:
    return {
        "items": [
            {
                "entries": list(one.entries),
                "cases": [sorted(step) for step in one.cases],
                "sign": one.sign.value if one.sign else None,
            }
            for one in found.items
        ],
        "complete": found.complete,
        "max_steps": found.max_steps,
    }


def _pattern(one: Pattern) -> dict[str, Any]:
    return {
        "code": one.theme.name,
        "group": one.group.name,
        "recurs": one.recurs,
        "broad": one.broad,
        "cases": list(one.cases),
        "cells": _cells(one.cells),
        "against": _cells(one.against),
        "unplaced": {case: list(found) for case, found in one.unplaced.items()},
        "unplaced_against": {case: list(found) for case, found in one.unplaced_against.items()},
    }


def _cells(cells: Mapping[tuple[Level, Id], Sequence[Id]]) -> list[dict[str, Any]]:
    return [
        {"level": level.value, "case": case, "entries": list(found)}
        for (level, case), found in cells.items()
    ]


def _round(one: OneRound) -> dict[str, Any]:
    return {
        "title": one.round.title if one.round else None,
        "open": one.open,
        "coders": [coder.name for coder in one.coders],
        "units": one.units,
        "by_two_or_more": one.shared,
        "settled": one.decided,
        "waiting": len(one.differing),
        "agreement": comparison_data(one.agreement) if one.agreement else None,
    }


def lines_of(answer: Answer) -> Iterator[str]:
    """The answer for people."""
    said = answer.account
    yield said.about.title
    if said.about.fictional:
        yield "Invented: this synthesis is fiction, made to look around in."
    if said.about.question:
        yield said.about.question
    yield "\nThe case studies"
    for one, case in answer.cases.items():
        yield f"  {case.title}: {len(case.entries)} entries"
        if one in answer.left:
            yield f"    {answer.left[one]}"
    for other in said.selecting.chosen:
        if other.proposal.case not in answer.cases:
            yield f"  {other.proposal.title}: not in this file"
    if said.selecting.choice and said.selecting.choice.why:
        yield f"  {said.selecting.choice.why}"
    if answer.cases:
        yield from _grid_lines(answer)
    yield from _round_lines(answer)
    yield from _pattern_lines(answer)
    yield from _statement_lines(answer)


def _grid_lines(answer: Answer) -> Iterator[str]:
    merged = answer.merged
    shared = [one for one in merged.entries if len(one.members) > 1]
    yield "\nThe grids as one"
    yield f"  {len(merged.entries)} entries; {len(shared)} of them stand in several case studies."
    for one in shared[:LISTED]:
        yield f"  · {' = '.join(_text(m.entry.text) for m in one.members)}"
    yield "\nWhat may say the same (for people to decide)"
    texts = {m.origin: m.entry.text for one in merged.entries for m in one.members}
    for pair in answer.proposed[:LISTED]:
        yield f"  · {_text(texts[pair.one])} | {_text(texts[pair.other])}"
    yield from _more(len(answer.proposed), "Nothing was found that reads alike.")
    yield "\nWhat appears only together"
    for found, what in ((answer.loops, "loop"), (answer.chains, "chain")):
        for way in found.items[:LISTED]:
            steps = " → ".join(_text(texts[entry]) for entry in way.entries)
            yield f"  · {what} over {len(way.all_cases)} case studies: {steps}"
        if not found.complete:
            yield f"  There may be more {what}s than were looked for."
    if not answer.loops.items and not answer.chains.items:
        yield "  Nothing yet. Ways lead from one case study to another where people match entries."


def _round_lines(answer: Answer) -> Iterator[str]:
    for one in answer.account.rounds:
        yield f"\nCoding: {one.round.title if one.round else 'made elsewhere'}"
        names = ", ".join(coder.name for coder in one.coders) or "nobody yet"
        if not one.open:
            yield f"  Not opened yet; {names}."
            continue
        yield f"  {one.units} units, {one.shared} looked at by two or more; coders: {names}."
        for name in (Coefficient.PERCENT, Coefficient.ALPHA) if one.agreement else ():
            measure = one.agreement.overall.measure(name) if one.agreement else None
            if measure is not None and measure.value is not None:
                yield f"  {name.label}: {figure(measure.value)}"
        yield f"  Seen differently: {one.decided} settled, {len(one.differing)} wait."


def _pattern_lines(answer: Answer) -> Iterator[str]:
    found = answer.account.patterns.items
    if not found:
        return
    yield "\nPatterns"
    for one in found:
        what = "broad" if one.broad else "specific" if one.recurs else "in one case study only"
        levels = ", ".join(level.value for level in one.levels) or "no level yet"
        titles = "; ".join(answer.cases[case].title for case in one.cases if case in answer.cases)
        yield f"  {one.group.name}: {one.theme.name} ({what}) – {levels}"
        yield f"    {titles}"
        against = {case for _, case in one.against} | set(one.unplaced_against)
        if against:
            yield f"    Against it: {'; '.join(answer.cases[c].title for c in sorted(against))}"


def _statement_lines(answer: Answer) -> Iterator[str]:
    if not answer.account.statements:
        return
    yield "\nStatements"
    for one in answer.account.statements:
        said = one.statement
        yield f"  [{said.state.value}] {said.text} ({said.kind.value})"


def _text(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line if len(line) <= 90 else line[:89] + '…'}”"


def _more(number: int, none: str) -> Iterator[str]:
    if not number:
        yield f"  {none}"
    elif number > LISTED:
        yield f"  and {number - LISTED} more; --json lists all."
