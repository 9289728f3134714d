"""What must hold of single records of a synthesis, and what may not be done to them any more.

``SYNTHESIS_RULES`` must hold of every record at any time, ``STEPS`` of one step from a record as it
was to what it will be: a coding of an opened round is in order, adding or changing one is not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ripplegrid.errors import (
    AlreadyReplaced,
    BadPassage,
    CodebookInUse,
    MatchInOneCase,
    MissingRecord,
    NotAssigned,
    NotCorroborated,
    OwnWork,
    RoundNotOpened,
    RoundOpened,
    SettledAnew,
    ThemeElsewhere,
    ThemeInItself,
    UnknownTerm,
    WordingKept,
)
from ripplegrid.method.terms import terms
from ripplegrid.model.across import (
    Answer,
    Match,
    Statement,
    StatementKind,
    StatementState,
    Wording,
)
from ripplegrid.model.choosing import Choice, Placing
from ripplegrid.model.coding import (
    Assignment,
    Codebook,
    Coding,
    CodingRound,
    Passage,
    Settlement,
    Theme,
    Verification,
)
from ripplegrid.model.record import Id, Record
from ripplegrid.model.view import View


def case_of(origin: str) -> Id:
    """The case study of an origin.

    Example:
        >>> case_of("c1/e1")
        'c1'
    """
    return origin.partition("/")[0]


def _placing(_view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Placing)
    fitting = {t.id for t in terms("places") if t.part_of == after.dimension}
    if after.place not in fitting:
        raise UnknownTerm(id=after.place, terms="places")


def _choice_step(view: View, before: Record | None, after: Record | None) -> None:
    if before is not None or not isinstance(after, Choice) or after.replaces is None:
        return
    for _, other in view.referring(after.replaces):
        if isinstance(other, Choice) and other.replaces == after.replaces and other.id != after.id:
            raise AlreadyReplaced(id=after.id)


def _match(_view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Match)
    cases = [case_of(one) for one in after.entries]
    if len(cases) < 2 or len(set(cases)) < len(cases):
        raise MatchInOneCase(id=after.id)


def _theme(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Theme)
    seen, above = {after.id}, after.part_of
    while above is not None:
        if above in seen:
            raise ThemeInItself(name=after.name, id=after.id)
        seen.add(above)
        found = view.get("themes", above)
        above = found.part_of if isinstance(found, Theme) else None


def _codebook_step(view: View, before: Record | None, after: Record | None) -> None:
    if not isinstance(before, Codebook) or not isinstance(after, Codebook):
        return
    if before.themes != after.themes and coded_with(view, after.id):
        raise CodebookInUse(title=after.title, id=after.id)


def _theme_step(view: View, before: Record | None, after: Record | None) -> None:
    """What a theme is called and means stays, once people coded with a codebook that has it."""
    if before is None or after is None:
        return
    for _, book in view.referring(after.id):
        if isinstance(book, Codebook) and coded_with(view, book.id):
            raise CodebookInUse(title=book.title, id=book.id)


def coded_with(view: View, codebook: Id) -> bool:
    """Whether anybody coded with this version of a codebook."""
    rounds = [one.id for _, one in view.referring(codebook) if isinstance(one, CodingRound)]
    return any(isinstance(one, Coding) for made in rounds for _, one in view.referring(made))


def _round_step(view: View, before: Record | None, after: Record | None) -> None:
    if not isinstance(before, CodingRound) or not isinstance(after, CodingRound):
        return
    if before.opened is not None and after.opened != before.opened:
        raise RoundOpened(title=after.title, id=after.id)
    if before.codebook != after.codebook and any(
        isinstance(one, Coding) for _, one in view.referring(after.id)
    ):
        raise CodebookInUse(title=after.title, id=after.id)


def _passage(_view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Passage)
    if not 0 <= after.start < after.end or after.end - after.start != len(after.text):
        raise BadPassage(id=after.id)


def _coding(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Coding)
    if after.round is not None:
        found = view.get("coding_rounds", after.round)
        assert isinstance(found, CodingRound)
        _in_codebook(view, found, {after.theme} - {None})


def _coding_step(view: View, before: Record | None, after: Record | None) -> None:
    """A coding is made, changed and removed before its round is opened, and then kept."""
    coding = after or before
    assert isinstance(coding, Coding)
    found = view.get("coding_rounds", coding.round) if coding.round is not None else None
    if isinstance(found, CodingRound):
        if found.opened is not None:
            raise RoundOpened(title=found.title, id=found.id)
        if after is not None:
            _assigned(view, coding)


def _assigned(view: View, coding: Coding) -> None:
    shares = (one for _, one in view.referring(coding.coder) if isinstance(one, Assignment))
    for share in shares:
        given = (share.round, share.case) == (coding.round, coding.case)
        if given and (not share.entries or coding.entry in share.entries):
            return
    raise NotAssigned(id=coding.id)


def _in_codebook(view: View, found: CodingRound, themes: set[Id | None]) -> None:
    codebook = view.get("codebooks", found.codebook)
    if isinstance(codebook, Codebook) and not themes <= codebook.themes:
        raise ThemeElsewhere(title=codebook.title)


def _settlement(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Settlement)
    found = view.get("coding_rounds", after.round)
    assert isinstance(found, CodingRound)
    if found.opened is None:
        raise RoundNotOpened(title=found.title, id=found.id)
    for _, other in view.referring(after.round):
        if isinstance(other, Settlement) and other.id != after.id and other.unit == after.unit:
            raise AlreadyReplaced(id=after.id)
    _in_codebook(view, found, set(after.themes | after.against))
    for _, one in view.referring(after.id):
        if isinstance(one, Verification):  # whoever has checked it does not settle it afterwards
            _not_own(after, one.coder)


def makers(record: Record) -> frozenset[Id]:
    """The coders whose own work a record is; they cannot verify it.

    Example:
        >>> sorted(makers(Coding(id="c", coder="ann", case="a", entry="e")))
        ['ann']
    """
    match record:
        case Coding():
            return frozenset({record.coder})
        case Settlement() | Statement():
            return record.people
    return frozenset()


def _verification(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Verification)
    for table in ("codings", "settlements", "themes"):
        about = view.get(table, after.about)
        if about is not None:
            _not_own(about, after.coder)
            _visible(view, about)
            return
    raise MissingRecord(what="coding", id=after.about)


def _verification_step(view: View, _before: Record | None, after: Record | None) -> None:
    """Who checks something had no part in it, and speaks of what is settled now."""
    if not isinstance(after, Verification):
        return
    if not after.still_about(view.get("settlements", after.about)):
        raise SettledAnew(id=after.about)
    about = view.get("settlements", after.about) or view.get("codings", after.about)
    if isinstance(about, Coding | Settlement):
        mine = (one for _, one in view.referring(after.coder) if isinstance(one, Coding))
        if any(one.coder == after.coder and _same_unit(view, one, about) for one in mine):
            raise OwnWork(id=after.about)


def _same_unit(view: View, one: Coding, other: Coding | Settlement) -> bool:
    return one.round == other.round and _place(view, one) == _place(view, other)


def _place(view: View, one: Coding | Settlement) -> tuple[object, ...]:
    """Where a unit stands; the same words marked by two people are one place."""
    found = view.get("passages", one.passage) if one.passage is not None else None
    words = (found.telling, found.start, found.end) if isinstance(found, Passage) else one.passage
    return one.case, one.entry, one.contribution, words


def _not_own(about: Record, coder: Id) -> None:
    if coder in makers(about):
        raise OwnWork(id=about.id)


def _visible(view: View, about: Record) -> None:
    if isinstance(about, Coding) and about.round is not None:
        found = view.get("coding_rounds", about.round)
        if isinstance(found, CodingRound) and found.opened is None:
            raise RoundNotOpened(title=found.title, id=found.id)


def _statement(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Statement)
    if after.state is not StatementState.AGREED or after.kind is not StatementKind.PARADIGMATIC:
        return
    cases = {case_of(one) for one in after.entries}
    answers = (one for _, one in view.referring(after.id) if isinstance(one, Answer))
    if len(cases) < 2 or not any(one.corroborates(after) for one in answers):
        raise NotCorroborated(id=after.id)


def _wording_step(view: View, before: Record | None, _after: Record | None) -> None:
    """How a statement read stays in sight, unless the statement reads so again."""
    if isinstance(before, Wording):
        statement = view.get("statements", before.statement)
        if isinstance(statement, Statement) and statement.text != before.text:
            raise WordingKept(id=before.id)


def _answer_step(view: View, before: Record | None, after: Record | None) -> None:
    """What a paradigmatic statement was agreed on stays as long as it is agreed."""
    answer = after or before
    assert isinstance(answer, Answer)
    statement = view.get("statements", answer.statement)
    if isinstance(statement, Statement):
        _statement(view, None, statement)


SYNTHESIS_RULES: Mapping[Any, Callable[[View, Record | None, Record], None]] = MappingProxyType(
    {
        Placing: _placing,
        Match: _match,
        Theme: _theme,
        Passage: _passage,
        Coding: _coding,
        Settlement: _settlement,
        Verification: _verification,
        Statement: _statement,
    }
)
"""By the kind of record: what must hold of one at any time."""

STEPS: Mapping[Any, Callable[[View, Record | None, Record | None], None]] = MappingProxyType(
    {
        Choice: _choice_step,
        Codebook: _codebook_step,
        CodingRound: _round_step,
        Theme: _theme_step,
        Coding: _coding_step,
        Verification: _verification_step,
        Wording: _wording_step,
        Answer: _answer_step,
    }
)
"""By the kind of record: what must hold for one to be added, edited or removed."""
