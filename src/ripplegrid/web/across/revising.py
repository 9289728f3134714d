"""How the themes of a codebook are changed without touching a version that was coded with.

Versions share their themes, so that a theme kept from one to the next stays the same theme. One
that a version coded with holds is never reworded: it is put into the new version anew, together
with those below it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from ripplegrid.method.terms import terms
from ripplegrid.model.changes import ReviseCodebook
from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.saying import say


def themes_of(synthesis: Synthesis, book: Codebook) -> dict[Id, Theme]:
    """The themes of one version, by id."""
    return {one: synthesis.themes[one] for one in sorted(book.themes) if one in synthesis.themes}


def fixed_themes(synthesis: Synthesis, coded: frozenset[Id]) -> frozenset[Id]:
    """The themes of every version that was coded with."""
    return frozenset(one for book in coded for one in synthesis.codebooks[book].themes)


def revised(
    book: Codebook,
    before: Mapping[Id, Theme],
    after: Mapping[Id, Theme],
    *,
    fixed: frozenset[Id],
    new_id: Callable[[str], Id],
) -> ReviseCodebook:
    """The change from the themes as they were to those wanted.

    Args:
        book: the version.
        before: its themes as they were.
        after: its themes as they should be.
        fixed: the themes that stay as they are, because another version was coded with them.
        new_id: an id for a theme that is put in anew.
    """
    anew: dict[Id, Id] = {}
    more = True
    while more:
        found = {
            one: new_id(one)
            for one, theme in after.items()
            if one in fixed and one not in anew and _touched(before.get(one), theme, anew)
        }
        anew |= found
        more = bool(found)
    wanted = {
        anew.get(one, one): replace(
            theme, id=anew.get(one, one), part_of=_moved(theme.part_of, anew)
        )
        for one, theme in after.items()
    }
    return ReviseCodebook(
        book.id,
        tuple(theme for one, theme in before.items() if wanted.get(one) != theme),
        tuple(theme for one, theme in wanted.items() if before.get(one) != theme),
    )


def _touched(was: Theme | None, now: Theme, anew: Mapping[Id, Id]) -> bool:
    return was != now or now.part_of in anew


def _moved(above: Id | None, anew: Mapping[Id, Id]) -> Id | None:
    return anew.get(above, above) if above is not None else None


def without(before: Mapping[Id, Theme], gone: Id) -> dict[Id, Theme]:
    """The themes without one; those directly below it move up to where it stood."""
    above = before[gone].part_of
    return {
        one: replace(theme, part_of=above) if theme.part_of == gone else theme
        for one, theme in before.items()
        if one != gone
    }


def broad_themes(new_id: Callable[[str], Id]) -> tuple[Theme, ...]:
    """The four broad themes the method's authors found, as a start, with their source."""
    return tuple(
        Theme(
            id=new_id(term.id), name=say(term.label), meaning=say(term.meaning), source=term.source
        )
        for term in terms("themes")
    )
