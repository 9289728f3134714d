"""What must hold of a whole case study or synthesis, told all at once.

The changes keep these rules one record at a time (``rules.py``); here the same rules are asked of
every record, for a file that was written elsewhere and for tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ripplegrid.errors import Refusal
from ripplegrid.model.kept import ABOUT, Kept
from ripplegrid.model.record import Id, Record
from ripplegrid.model.rules import refusals
from ripplegrid.model.view import WholeView


@dataclass(frozen=True, slots=True)
class Broken:
    """One record that breaks a rule.

    Attributes:
        table: the table it stands in.
        id: its id.
        refusal: the rule, with its code, data, sentence and hint.
    """

    table: str
    id: Id
    refusal: Refusal

    @property
    def code(self) -> str:
        """The name of the rule."""
        return self.refusal.code


def problems(kept: Kept) -> tuple[Broken, ...]:
    """Every record of a case study or a synthesis that breaks a rule; empty when all is well.

    Example:
        >>> from ripplegrid.model import About, CaseStudy, Entry, table
        >>> entries = table([Entry(id="e", text=" ")])
        >>> case = CaseStudy(about=About(id="c", title="C"), entries=entries)
        >>> [(broken.table, broken.id, broken.code) for broken in problems(case)]
        [('entries', 'e', 'empty-text')]
    """
    return tuple(_problems(kept))


def _problems(kept: Kept) -> Iterator[Broken]:
    view = WholeView(kept)
    for name, kind in view.tables.items():
        if name in ABOUT:
            yield from _one(view, name, kept.about)
            continue
        for key, record in getattr(kept, name).items():
            assert key == record.id, f"{name} keeps {record.id} under {key}"
            assert type(record) is kind, f"{name} holds a {type(record).__name__}"
            yield from _one(view, name, record)


def _one(view: WholeView, name: str, record: Record) -> Iterator[Broken]:
    for refusal in refusals(view, name, None, record):
        yield Broken(name, record.id, refusal)
