"""For whom something was, as each voice says, gathered over a whole account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Stance
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.entries import for_whom
from ripplegrid.report.documents.sentences import Ref, ref
from ripplegrid.saying import say_count


@dataclass(frozen=True, slots=True, kw_only=True)
class Whom:
    """Somebody for whom something was, and how those who say so see it.

    Attributes:
        whom: for whom, in the words of whoever said it first.
        direction: how it was for them.
        entries: what it was, in the order of time.
        rests_on: what says so.
    """

    whom: str
    direction: Direction
    entries: tuple[Id, ...]
    rests_on: tuple[Ref, ...]


def whom_told(account: Account) -> list[Whom]:
    """For whom things were, each way of seeing apart, those told of most often first."""
    words: dict[tuple[Direction, str], str] = {}
    entries: dict[tuple[Direction, str], dict[Id, None]] = {}
    rests: dict[tuple[Direction, str], list[Ref]] = {}
    for entry in account.entries:
        for telling in account.tellings(entry.id):
            if not telling.for_whom.strip() or telling.stance is Stance.DISAGREES:
                continue
            said = for_whom(telling)
            key = telling.direction, said.casefold()
            words.setdefault(key, said)
            entries.setdefault(key, {})[entry.id] = None
            rests.setdefault(key, []).extend((ref(telling), ref(entry)))
    order = sorted(words, key=lambda key: (-len(entries[key]), key[1], key[0].value))
    return [
        Whom(
            whom=words[key],
            direction=key[0],
            entries=tuple(entries[key]),
            rests_on=tuple(rests[key]),
        )
        for key in order
    ]


def listed_with_more(named: Sequence[str], count: int) -> str:
    """People’s own words as a list, and how many of it are not named; they may hold “and” too.

    Example:
        >>> listed_with_more(["staff and pupils", "families"], 3)
        'staff and pupils; families; and 1 more'
    """
    left = count - len(named)
    more = [say_count("and {count} more", "and {count} more", count=left)] if left > 0 else []
    return "; ".join([*named, *more])
