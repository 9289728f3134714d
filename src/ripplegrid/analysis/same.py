"""What in two states of one account is the same: by its id, else by its words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ripplegrid.errors import TwoProjects
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id, Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Same:
    """For the entries and voices of the one state, those of the other that are the same.

    ``by_words`` are the entries known only by their words, as they have another id.
    """

    entries: Mapping[Id, Id]
    voices: Mapping[Id, Id]
    by_words: frozenset[Id]


def same(one: CaseStudy, other: CaseStudy) -> Same:
    """Pair two states of the account of one project.

    Files of other formats bear no ids, so that an entry read from a grid is known again by its
    words: where exactly one entry of each state has them.

    Raises:
        TwoProjects: when they have different ids and no entry in common.

    Example:
        >>> from ripplegrid.model import About, Entry, table
        >>> one, other = table([Entry(id="a", text="X")]), table([Entry(id="b", text="x")])
        >>> was = CaseStudy(about=About(id="c", title="C"), entries=one)
        >>> now = CaseStudy(about=About(id="d", title="C"), entries=other)
        >>> dict(same(was, now).entries)
        {'a': 'b'}
    """
    entries = _paired(one.entries, other.entries, lambda entry: _folded(entry.text))
    if one.id != other.id and one.entries and other.entries and not entries:
        raise TwoProjects(one=one.title, other=other.title)
    return Same(
        entries,
        _paired(one.voices, other.voices, lambda voice: (voice.kind, _folded(voice.name))),
        frozenset(entry for entry, known in entries.items() if entry != known),
    )


def _paired(
    one: Mapping[Id, R], other: Mapping[Id, R], words: Callable[[R], Hashable]
) -> dict[Id, Id]:
    found = {record: record for record in one if record in other}
    by_words = [_alone(rows, words, set(found)) for rows in (one, other)]
    for said, record in by_words[0].items():
        if said in by_words[1]:
            found[record] = by_words[1][said]
    return found


def _alone(
    rows: Mapping[Id, R], words: Callable[[R], Hashable], known: set[Id]
) -> dict[Hashable, Id]:
    """Those not known yet whose words nobody else there has."""
    by: dict[Hashable, list[Id]] = {}
    for record in rows:
        if record not in known:
            by.setdefault(words(rows[record]), []).append(record)
    return {said: ids[0] for said, ids in by.items() if len(ids) == 1}


def _folded(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()
