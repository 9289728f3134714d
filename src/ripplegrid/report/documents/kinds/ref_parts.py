"""What may stand in each of the sections for REF, so that a team can choose and see it counted.

The words are those of the sections themselves, told with nothing, with a word and with one thing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ripplegrid.model.record import Id
from ripplegrid.model.words import Kind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.entries import headline
from ripplegrid.report.documents.filling import Item, Part, words_of
from ripplegrid.report.documents.kinds import ref
from ripplegrid.report.documents.parts import within
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.sentences import Sentence
from ripplegrid.saying import say

MOST = {"references": ref.REFERENCES, "sources": ref.SOURCES}
WRITTEN = frozenset({"summary", "research", "details"})
"""The sections for which a team may write a text of its own."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What can be chosen for a section, and what of it is taken by rule."""

    items: Iterable[tuple[Id, tuple[Sentence, ...]]] = ()
    by_rule: Collection[Id] = ()


def parts(account: Account) -> tuple[Part, ...]:
    """The five sections as the team chose, and where it did not, as the rule would."""
    return tuple(_part(account, name, found) for name, found in _found(account).items())


def _found(account: Account) -> dict[str, _Found]:
    processes, impacts = account.of_kind(Kind.PROCESS), account.of_kind(Kind.USE, Kind.OUTCOME)
    outputs, sources = ref.published(account), ref.outside(account)
    room = ref.room_for(account, impacts)
    return {
        "summary": _Found(),
        "research": _Found(
            [(one.id, (headline(account, one),)) for one in processes],
            {one.id for one in processes},
        ),
        "references": _Found(
            [(one.id, (headline(account, one),)) for one in outputs],
            {one.id for one in outputs[: ref.REFERENCES]},
        ),
        "details": _Found(
            [(one.id, ref.impact(account, one)) for one in impacts], {one.id for one in room}
        ),
        "sources": _Found(
            [(one.id, ref.source(one)) for one in sources],
            {one.id for one in sources[: ref.SOURCES]},
        ),
    }


def _part(account: Account, name: str, found: _Found) -> Part:
    taken = frozenset(account.choices.chosen.get(name, found.by_rule))
    items = tuple(
        Item(
            id=one,
            text=plain(said[0]),
            more=" ".join(plain(sentence) for sentence in said[1:]),
            words=words_of(said),
            taken=one in taken,
        )
        for one, said in found.items
    )
    none = _words(account, name)
    fixed = _words(account, name, text="x") - 1 if name in WRITTEN else none
    some = _words(account, name, chosen=items[:1]) - none - items[0].words if items else 0
    title, words = ref.SECTIONS[name]
    return Part(
        name=name,
        title=say(title),
        items=items,
        written=account.choices.text(name),
        writes=name in WRITTEN,
        words=words,
        most=MOST.get(name, 0),
        fixed=fixed,
        unwritten=none - fixed,
        some=some,
    )


def _words(account: Account, name: str, *, text: str = "", chosen: Iterable[Item] = ()) -> int:
    """How many words a section has with this text and these things in it."""
    ids = tuple(one.id for one in chosen)
    as_if = account.choosing(Choices(written={name: text}, chosen={name: ids}))
    return sum(words_of(within(block)) for block in ref.BLOCKS[name](as_if))
