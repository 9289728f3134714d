"""The exact view of the ripple map: everything an address says of what is to be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Protocol
from urllib.parse import urlencode

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind, Level

UP, DOWN, BOTH = "up", "down", "both"
WORDS, TABLE = "words", "table"
MOST = 200
LONGEST = 12
"""The longest chain that can be asked for."""
_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?")


class Asked(Protocol):
    """The query of an address."""

    def getlist(self, key: str) -> list[str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is asked of the map. Two equal views show the same.

    Attributes:
        at: the entry beside which its panel is shown.
        trace: the entry whose ways are followed, and ``way`` up, down or both.
        start: where chains begin: ids of entries, or kinds and levels as ``kind:…``, ``level:…``.
        end: where they end.
        chain: one of these chains, by its short name.
        loop: one loop, by its short name; ``first`` for the first.
        whole: only what one voice tells whole.
        level: only entries at one of these levels.
        voice: only what this voice speaks of.
        type: only what voices of this stakeholder type speak of.
        until: a year, or a year and a month: how it stood then.
        without: entries set aside, to see what rests on them.
        steps: the longest chain, and how far ways are followed; nought for the usual.
        part: which part of a long list of chains or loops, from one on; nought for that in which
            the one shown alone stands.
        open: folded groups that are open.
        shape: the same as an outline in words or as a table; when it is not said, an outline, if
            that is not too long to stand beside the map.
    """

    at: Id = ""
    trace: Id = ""
    way: str = BOTH
    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    chain: str = ""
    loop: str = ""
    whole: bool = False
    level: tuple[str, ...] = ()
    voice: Id = ""
    type: str = ""
    until: str = ""
    without: tuple[Id, ...] = ()
    steps: int = 0
    part: int = 0
    open: tuple[str, ...] = ()
    shape: str = ""

    def but(self, **changes: Any) -> View:
        """The same view with something else asked."""
        return replace(self, **changes)

    @property
    def narrowed(self) -> bool:
        """Whether it shows, or may show, less than the whole map."""
        plain = View(steps=self.steps, way=self.way)
        return self.told != plain

    @property
    def told(self) -> View:
        """What of it says which entries and links are shown; the rest is how, and what beside."""
        return self.but(at="", open=(), shape="", part=0)

    @property
    def last_day(self) -> date | None:
        """The last day of the year or month it stood at."""
        return last_day(self.until)

    @property
    def address(self) -> str:
        """The query of its address, the same for equal views."""
        said: list[tuple[str, str]] = [
            (key, str(getattr(self, name)))
            for key, name in _ONE.items()
            if getattr(self, name) != _PLAIN[name]
        ]
        said += [(key, one) for key, name in _MANY.items() for one in getattr(self, name)]
        said += [("told", "whole")] if self.whole else []
        return urlencode(said)


_ONE = {
    "trace": "trace", "way": "way", "chain": "chain", "loop": "loop", "voice": "voice",
    "type": "type", "until": "until", "steps": "steps", "part": "part", "as": "shape", "at": "at",
}  # fmt: skip
_MANY = {"from": "start", "to": "end", "level": "level", "without": "without", "open": "open"}
_NUMBERS = ("steps", "part")
_PLAIN: Mapping[str, Any] = {name: getattr(View(), name) for name in _ONE.values()}
KEYS = (*_ONE, *_MANY, "told")
"""Every key that an address may hold."""


def last_day(until: str) -> date | None:
    """The last day of a year or of a month; None when it is neither."""
    found = _DAY.fullmatch(until)
    year, month = (int(found[1]), int(found[2] or 12)) if found else (0, 0)
    if not (1 <= year < date.max.year and 1 <= month <= 12):
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def read(asked: Asked, case: CaseStudy) -> tuple[View, bool]:
    """What an address asks for, and whether all of it fits the case study as it is now.

    An address can be old: what it names may have been merged, set aside or closed to this reader.
    What does not fit is left out, and the page says so.
    """
    given = {key: [v for v in asked.getlist(key)[:MOST] if v] for key in KEYS}
    shown = {e.id for e in case.entries.values() if e.shown}
    types = {t for v in case.voices.values() for t in v.types}
    types |= {t for c in case.contributors.values() for t in c.types}
    ends = shown | {f"kind:{k}" for k in Kind} | {f"level:{x}" for x in Level}
    allowed: dict[str, Any] = {
        "trace": shown, "at": shown, "without": shown, "from": ends, "to": ends,
        "level": set(Level), "voice": case.voices, "type": types, "way": {UP, DOWN, BOTH},
        "as": {WORDS, TABLE}, "told": {"whole"}, "steps": {str(n) for n in range(1, LONGEST + 1)},
        "part": {str(n) for n in range(1, MOST + 1)},
    }  # fmt: skip
    fits = {
        key: _in_order(v for v in values if v in allowed.get(key, values))
        for key, values in given.items()
    }
    if fits["until"] and last_day(fits["until"][0]) is None:
        fits["until"] = ()
    whole_fit = all(len(fits[key]) == len(dict.fromkeys(given[key])) for key in KEYS)
    said: dict[str, Any] = {
        name: fits[key][0] for key, name in _ONE.items() if fits[key] and key not in _NUMBERS
    } | {name: fits[key] for key, name in _MANY.items()}
    said |= {key: int(fits[key][0]) for key in _NUMBERS if fits[key]}
    return View(**said, whole=bool(fits["told"])), whole_fit


def _in_order(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
