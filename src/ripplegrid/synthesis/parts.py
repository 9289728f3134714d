"""What stands at the edges of a table across case studies: codes, and entries without one."""

from __future__ import annotations

from typing import NamedTuple

from ripplegrid.model.account import Entry
from ripplegrid.model.record import Id
from ripplegrid.synthesis.codes import Codes
from ripplegrid.synthesis.merging.matches import origin


class Part(NamedTuple):
    """What a table across case studies has at its edges: a code, or an entry that nobody coded.

    Attributes:
        name: the name of the code, or the words of the entry.
        id: the id of the theme, or the origin of the entry.
        code: whether it is a code.
    """

    # A tuple, because tables sort and look up many thousands of them.

    name: str
    id: str
    code: bool


def parts(case: Id, entry: Entry, codes: Codes | None) -> list[Part]:
    """The codes of an entry; the entry itself where nobody coded it."""
    put = codes.of(case, entry.id) if codes is not None else ()
    if put:
        return [Part(theme.name, theme.id, code=True) for theme in put]
    return [Part(entry.text, origin(case, entry.id), code=False)]
