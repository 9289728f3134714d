"""What the grids of one file gave: records, and everything their owner should know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import Kind, Level


@dataclass(slots=True)
class Harvest:
    """What came of the grids of one file."""

    new_id: Callable[[], Id]
    entries: list[Entry] = field(default_factory=list)
    factors: list[Factor] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    outside: list[tuple[str, str]] = field(default_factory=list)
    """Texts that stand around the grids, as (place, text), in the order they were met."""
    above: list[tuple[str, str]] = field(default_factory=list)
    """Those of them that stand above a grid, and may be its title."""
    grids: int = 0

    def known(self, ident: Id, text: str, levels: frozenset[Level], kinds: frozenset[Kind]) -> None:
        """Add an entry that carries its id, or one more place of it."""
        for index, entry in enumerate(self.entries):
            if entry.id == ident and entry.text == text:
                both = replace(entry, levels=entry.levels | levels, kinds=entry.kinds | kinds)
                self.entries[index] = both
                return
        if any(entry.id == ident for entry in self.entries):
            ident = self.new_id()
        self.entries.append(Entry(id=ident, text=text, levels=levels, kinds=kinds))

    def note(self, code: str, place: str, sentence: str, hint: str = "") -> None:
        """Say how something was understood."""
        self._add(code, place, sentence, hint, Weight.NOTE)

    def warn(self, code: str, place: str, sentence: str, hint: str = "") -> None:
        """Say what was left out or could not be placed."""
        self._add(code, place, sentence, hint, Weight.WARNING)

    def _add(self, code: str, place: str, sentence: str, hint: str, weight: Weight) -> None:
        self.problems.append(
            Problem(code=code, place=place, sentence=sentence, hint=hint, weight=weight)
        )

    def told(self) -> tuple[Problem, ...]:
        """Every problem; what is said several times is said once, with all its places."""
        alike: dict[tuple[str, str, str], list[Problem]] = {}
        for problem in self.problems:
            key = (problem.code, problem.sentence, problem.hint)
            alike.setdefault(key, []).append(problem)
        return tuple(
            same[0] if len(same) == 1 else replace(same[0], place=places([p.place for p in same]))
            for same in alike.values()
        )


def places(found: Sequence[str]) -> str:
    """Places as a list, the part they begin with said once.

    Example:
        >>> places(["sheet A, cell B2", "sheet A, cell B3"])
        'sheet A, cell B2; cell B3'
    """
    unique = list(dict.fromkeys(found))
    head, comma, _ = unique[0].partition(", ")
    if comma and all(p.startswith(head + comma) for p in unique):
        return head + comma + "; ".join(p.removeprefix(head + comma) for p in unique)
    return "; ".join(unique)
