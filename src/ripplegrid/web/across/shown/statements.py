"""Statements as their pages show them: state, who answered, what is missing, who is awaited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.across import Answer, Statement, StatementState, Wording
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.synthesis.statements import Lacking, Stated, statements
from ripplegrid.web.across.opening import Across
from ripplegrid.web.across.shown.behind import OfCase, behind
from ripplegrid.web.ui.wording import Said

STILL: Mapping[Lacking, Said] = {
    Lacking.ENTRIES: _("the entries it was extrapolated from"),
    Lacking.CASES: _("entries of two or more case studies"),
    Lacking.ANOTHER: _("the agreement of somebody who did not put it forward"),
}

HEADS: Mapping[StatementState, Said] = {
    StatementState.PROPOSED: _("Put forward"),
    StatementState.QUESTIONED: _("Questioned"),
    StatementState.AGREED: _("Agreed"),
    StatementState.SET_ASIDE: _("Set aside"),
}


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer and how whoever gave it is named."""

    answer: Answer
    name: str


@dataclass(frozen=True, slots=True)
class Former:
    """A former wording, who amended it, and what was answered to it."""

    wording: Wording
    by: str
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One statement with everything its page says of it."""

    stated: Stated
    by: str
    mine: Answer | None
    answers: tuple[Answered, ...]
    teams: tuple[Answered, ...]
    former: tuple[Former, ...]
    themes: tuple[str, ...]
    titles: tuple[str, ...]
    waits_for: str
    waits_for_me: bool

    @property
    def statement(self) -> Statement:
        """The statement."""
        return self.stated.statement

    @property
    def missing(self) -> list[Said]:
        """What a paradigmatic statement still needs, in words."""
        return [STILL[one] for one in self.stated.lacking]

    @property
    def differs(self) -> bool:
        """Whether somebody agrees only in part, or not."""
        return any(one.answer.stance != "agrees" for one in (*self.answers, *self.teams))


def listed(page: Across) -> list[Shown]:
    """Every statement of a synthesis."""
    return [_shown(page, one) for one in statements(page.synthesis, page.given)]


def by_state(found: Iterable[Shown]) -> list[tuple[Said, list[Shown]]]:
    """Statements under the head of their state; a state without any is left out."""
    every = tuple(found)
    grouped = [(HEADS[s], [one for one in every if one.statement.state is s]) for s in HEADS]
    return [(head, some) for head, some in grouped if some]


def one_of(page: Across, statement: Id) -> Shown | None:
    """One statement; None where there is none of this id."""
    return next((one for one in listed(page) if one.statement.id == statement), None)


def for_and_against(page: Across, one: Statement) -> tuple[list[OfCase], list[OfCase]]:
    """The entries behind a statement, and those that speak against it."""
    return behind(page.given, one.entries), behind(page.given, one.against)


def _shown(page: Across, one: Stated) -> Shown:
    synthesis, statement = page.synthesis, one.statement
    me = page.me.id if page.me else ""
    return Shown(
        stated=one,
        by=_names(synthesis, statement.people),
        mine=next((a for a in one.answers if a.coder == me), None),
        answers=tuple(_answered(page, a) for a in one.answers),
        teams=tuple(_answered(page, a) for a in one.teams),
        former=tuple(_former(page, w, one) for w in one.former),
        themes=tuple(
            sorted(synthesis.themes[t].name for t in statement.themes if t in synthesis.themes)
        ),
        titles=tuple(sorted(page.given[c].title for c in one.cases if c in page.given)),
        waits_for=", ".join(coder.name for coder in one.waits_for),
        waits_for_me=any(coder.id == me for coder in one.waits_for),
    )


def _former(page: Across, wording: Wording, one: Stated) -> Former:
    by = frozenset({wording.coder} - {None})
    said = tuple(_answered(page, a) for a in one.earlier if a.text == wording.text)
    return Former(wording, _names(page.synthesis, by), said)


def _answered(page: Across, answer: Answer) -> Answered:
    if answer.coder:
        return Answered(answer, _names(page.synthesis, {answer.coder}))
    title = page.given[answer.case].title if answer.case in page.given else ""
    name = answer.by or say("somebody of the team")
    return Answered(answer, f"{name} ({title})" if title else name)


def _names(synthesis: Synthesis, people: Iterable[Id | None]) -> str:
    return ", ".join(
        sorted(synthesis.coders[p].name for p in people if p and p in synthesis.coders)
    )
