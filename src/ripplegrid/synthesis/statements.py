"""Statements of a synthesis: who answered what, what is still missing, and whose word is awaited.

An answer is to one wording. Once a statement is amended, what was said of the former wording is
kept as said of that, and the new wording is to be answered anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ripplegrid.model.across import Answer, Statement, StatementKind, StatementState, Wording
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Coder
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.model.synthesis_rules import case_of
from ripplegrid.model.when import When

OPEN = (StatementState.PROPOSED, StatementState.QUESTIONED)


class Lacking(StrEnum):
    """What a statement about what changes across levels and case studies still needs."""

    ENTRIES = "entries"
    CASES = "cases"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One statement with all that was said of it.

    Attributes:
        statement: the statement as it reads now.
        former: how it read before, the earliest first.
        answers: what those who look across say of it as it reads now.
        teams: what people of the case studies' teams say of it as it reads now.
        earlier: answers to former wordings.
        lacking: what a paradigmatic one still needs before it can be agreed; else nothing.
        waits_for: those who look across and have not answered it as it reads now; nobody once it
            is agreed or set aside.
        lapsed: origins it names whose entry is not there any more.
    """

    statement: Statement
    former: tuple[Wording, ...]
    answers: tuple[Answer, ...]
    teams: tuple[Answer, ...]
    earlier: tuple[Answer, ...]
    lacking: tuple[Lacking, ...]
    waits_for: tuple[Coder, ...]
    lapsed: tuple[str, ...]

    @property
    def paradigmatic(self) -> bool:
        """Whether it is about what shows only across case studies."""
        return self.statement.kind is StatementKind.PARADIGMATIC

    @property
    def corroborated_by(self) -> tuple[Id, ...]:
        """The coders who agree with it as it reads now and did not put it forward."""
        return tuple(
            one.coder for one in self.answers if one.coder and one.corroborates(self.statement)
        )

    @property
    def cases(self) -> tuple[Id, ...]:
        """The case studies that it rests on."""
        return tuple(sorted({case_of(one) for one in self.statement.entries}))


def statements(synthesis: Synthesis, cases: Mapping[Id, CaseStudy]) -> tuple[Stated, ...]:
    """Every statement: those that wait, then those agreed, then those set aside.

    Example:
        >>> from ripplegrid.model.case import table
        >>> from ripplegrid.model.synthesis import AboutSynthesis
        >>> said = Statement(id="s", text="Asking changes who asks.",
        ...                  kind=StatementKind.PARADIGMATIC)
        >>> made = Synthesis(about=AboutSynthesis(id="x", title="X"), statements=table([said]))
        >>> [one.lacking[0].value for one in statements(made, {})]
        ['entries']
    """
    there = {case_id: _shown(case) for case_id, case in cases.items()}
    found = [_stated(synthesis, one, there) for one in synthesis.statements.values()]
    states = tuple(StatementState)
    return tuple(
        sorted(
            found,
            key=lambda one: (
                states.index(one.statement.state),
                _day(one.statement.when),
                one.statement.id,
            ),
        )
    )


def lacking(statement: Statement, answers: Iterable[Answer]) -> tuple[Lacking, ...]:
    """What a paradigmatic statement still needs before it can be agreed, as the rule has it."""
    if statement.kind is not StatementKind.PARADIGMATIC:
        return ()
    found = []
    if not statement.entries:
        found.append(Lacking.ENTRIES)
    if len({case_of(one) for one in statement.entries}) < 2:
        found.append(Lacking.CASES)
    if not any(one.corroborates(statement) for one in answers):
        found.append(Lacking.ANOTHER)
    return tuple(found)


def _stated(
    synthesis: Synthesis, statement: Statement, there: Mapping[Id, frozenset[Id]]
) -> Stated:
    of_it = [one for one in synthesis.answers.values() if one.statement == statement.id]
    now = [one for one in of_it if one.text == statement.text]
    answered = {one.coder for one in now if one.coder and one.still_about(statement)}
    waiting = statement.state in OPEN
    former = [one for one in synthesis.wordings.values() if one.statement == statement.id]
    origins = sorted(statement.entries | statement.against)
    return Stated(
        statement=statement,
        former=tuple(sorted(former, key=lambda one: (_day(one.when), one.id))),
        answers=_in_order(one for one in now if one.coder),
        teams=_in_order(one for one in now if not one.coder),
        earlier=_in_order(one for one in of_it if one.text != statement.text),
        lacking=lacking(statement, now),
        waits_for=tuple(
            coder
            for coder in synthesis.coders.values()
            if waiting and coder.id not in answered | statement.people
        ),
        lapsed=tuple(one for one in origins if not _is_there(one, there)),
    )


def _in_order(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    return tuple(sorted(answers, key=lambda one: (_day(one.when), one.id)))


def _day(when: When | None) -> date:
    return (when.earliest or when.latest or date.min) if when else date.min


def _shown(case: CaseStudy) -> frozenset[Id]:
    reading = Reading(case)
    return frozenset(entry for entry in case.entries if reading.shown_as(entry) is not None)


def _is_there(origin: str, there: Mapping[Id, frozenset[Id]]) -> bool:
    case, _, entry = origin.partition("/")
    return entry in there.get(case, frozenset())
