"""What coders said of units: a table of units and coders, with gaps where a coder said nothing."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ripplegrid.errors import NotInTable, UnevenTable

Value = Hashable
"""A code, a number, or a ``frozenset`` of codes."""
Row = tuple[Value | None, ...]


class Rank(int):
    """A place in an order that goes by a word; it counts as its place and reads as its word.

    Example:
        >>> Rank(2, "middle") > Rank(1, "low"), str(Rank(2, "middle"))
        (True, 'middle')
    """

    word: str

    def __new__(cls, place: int, word: str) -> Rank:
        """The place, with its word beside."""
        made = super().__new__(cls, place)
        made.word = word
        return made

    def __str__(self) -> str:
        return self.word

    def __format__(self, spec: str) -> str:
        return format(self.word, spec)


@dataclass(frozen=True, slots=True)
class Ratings:
    """What each coder said of each unit.

    Attributes:
        units: what was coded, one name each.
        coders: who coded, one name each.
        rows: for each unit what each coder said; ``None`` where a coder did not code it. A coder
            who looked and gave no code at all has said the empty ``frozenset``.
        categories: every code that could have been given, when that is known beforehand; without
            it, the codes that somebody gave.

    Example:
        >>> r = Ratings(("u1", "u2"), ("Ann", "Ben"), (("trust", "trust"), ("power", None)))
        >>> r.used(), r.missing
        (('power', 'trust'), 1)
    """

    units: tuple[str, ...]
    coders: tuple[str, ...]
    rows: tuple[Row, ...]
    categories: tuple[Value, ...] = ()

    def __post_init__(self) -> None:
        uneven = any(len(row) != len(self.coders) for row in self.rows)
        if uneven or len(self.rows) != len(self.units):
            raise UnevenTable(units=len(self.units), coders=len(self.coders))

    @classmethod
    def of(cls, rows: Iterable[Sequence[Value | None]]) -> Ratings:
        """Ratings from rows alone; units and coders are numbered.

        Example:
            >>> Ratings.of([("a", "a"), ("a", "b")]).coders
            ('coder 1', 'coder 2')
        """
        kept = tuple(tuple(row) for row in rows)
        width = len(kept[0]) if kept else 0
        units = tuple(f"unit {n}" for n in range(1, len(kept) + 1))
        return cls(units, tuple(f"coder {n}" for n in range(1, width + 1)), kept)

    @classmethod
    def of_table(cls, table: Mapping[tuple[Value, Value], int]) -> Ratings:
        """Ratings of two coders from how often they said each pair of things.

        Example:
            >>> len(Ratings.of_table({("yes", "yes"): 3, ("yes", "no"): 1}).units)
            4
        """
        return cls.of([pair for pair, times in table.items() for _ in range(times)])

    @classmethod
    def of_counts(cls, rows: Iterable[Mapping[Value, int]]) -> Ratings:
        """Ratings from how many coders said each thing of each unit; who said it is not known.

        Example:
            >>> Ratings.of_counts([{"a": 2}, {"a": 1, "b": 1}]).rows
            (('a', 'a'), ('a', 'b'))
        """
        said = [[value for value, times in row.items() for _ in range(times)] for row in rows]
        width = max((len(row) for row in said), default=0)
        return cls.of([[*row, *[None] * (width - len(row))] for row in said])

    @property
    def missing(self) -> int:
        """How many places of the table are empty."""
        return sum(value is None for row in self.rows for value in row)

    @property
    def sets(self) -> bool:
        """Whether coders gave sets of codes, not one each."""
        return any(isinstance(value, frozenset) for row in self.rows for value in row)

    def used(self) -> tuple[Value, ...]:
        """Everything that could have been said or was, in order."""
        said = {value for row in self.rows for value in row if value is not None}
        return tuple(sorted(said | set(self.categories), key=order_of))

    def themes(self) -> tuple[Value, ...]:
        """Every code, whether given alone or in a set."""
        found: set[Value] = set()
        for value in self.used():
            found |= set(value) if isinstance(value, frozenset) else {value}
        return tuple(sorted(found, key=order_of))

    def of_theme(self, theme: Value) -> Ratings:
        """Whether each coder gave one code to each unit: yes (``True``) or no (``False``).

        Raises:
            NotInTable: nobody gave this code.

        Example:
            >>> Ratings.of([("a", "b"), ("a", None)]).of_theme("a").rows
            ((True, False), (True, None))
        """
        if theme not in self.themes():
            known = ", ".join(str(one) for one in self.themes())
            raise NotInTable(what="code", name=str(theme), known=known)
        return self._of(theme)

    def by_theme(self) -> Iterator[tuple[Value, Ratings]]:
        """Every code with its own table, as ``of_theme`` gives it."""
        return ((theme, self._of(theme)) for theme in self.themes())

    def _of(self, theme: Value) -> Ratings:
        alike: dict[Row, Row] = {
            row: tuple(_has(value, theme) for value in row) for row in dict.fromkeys(self.rows)
        }
        return Ratings(
            self.units, self.coders, tuple(alike[row] for row in self.rows), (False, True)
        )

    def by(self, coders: Sequence[str]) -> Ratings:
        """The same with these coders only, in this order.

        Raises:
            NotInTable: one of them is not in the table.
        """
        for name in coders:
            if name not in self.coders:
                raise NotInTable(what="coder", name=name, known=", ".join(self.coders))
        at = [self.coders.index(name) for name in coders]
        rows = tuple(tuple(row[place] for place in at) for row in self.rows)
        return Ratings(self.units, tuple(coders), rows, self.categories)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every two coders."""
        return tuple(combinations(self.coders, 2))


def _has(value: Value | None, theme: Value) -> bool | None:
    if value is None:
        return None
    return theme in value if isinstance(value, frozenset) else value == theme


def order_of(value: Value) -> tuple[int, float, str]:
    """Where a value stands among others: numbers by size, then texts, then sets.

    Example:
        >>> sorted(["b", 10, 9, frozenset("ab"), "a"], key=order_of)[:4]
        [9, 10, 'a', 'b']
    """
    if isinstance(value, int | float):
        return 0, float(value), ""
    if isinstance(value, frozenset):
        return 2, len(value), ";".join(sorted(str(one) for one in value))
    return 1, 0.0, str(value)
