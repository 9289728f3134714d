"""Acts of coding: revise a codebook, say what one codes of one unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ripplegrid.errors import Conflict, NotOneUnit
from ripplegrid.model import changes
from ripplegrid.model.acts.records import edit
from ripplegrid.model.coding import Codebook, Coding, Passage, Theme
from ripplegrid.model.draft import Draft
from ripplegrid.model.kept import WHAT
from ripplegrid.model.record import Id


def revise_codebook(draft: Draft, change: changes.ReviseCodebook) -> None:
    """Let the themes of a codebook be as wanted; others stay as they are by now."""
    book = draft.need(Codebook, change.codebook)
    seen, wanted = ({one.id: one for one in some} for some in (change.before, change.after))
    for theme_id, theme in wanted.items():
        if theme_id in seen:
            edit(draft, seen[theme_id], theme)
        elif draft.get("themes", theme_id) is None:
            draft.add(theme)
    gone = seen.keys() - wanted.keys()
    after = replace(book, themes=(book.themes | wanted.keys()) - gone)
    if after != book:
        draft.put(after)
    for theme_id in sorted(gone):
        theme_now = draft.get("themes", theme_id)
        if isinstance(theme_now, Theme) and not any(draft.referring(theme_id)):
            draft.remove(theme_now)


def code_unit(draft: Draft, change: changes.CodeUnit) -> None:
    """Let one coder's codings of a unit be as wanted, unless they changed them elsewhere."""
    one = _one_unit(change)
    now = {found.id: found for found in _codings(draft, one)}
    seen, wanted = ({found.id: found for found in some} for some in (change.before, change.after))
    if now == wanted:
        return
    if now != seen:
        other = min(now.keys() ^ seen.keys(), default=one.id)
        raise Conflict(what=WHAT["codings"], id=other)
    if change.passage is not None and draft.get("passages", change.passage.id) is None:
        draft.add(change.passage)
    for coding in change.after:
        if coding.id in seen:
            edit(draft, seen[coding.id], coding)
        else:
            draft.add(coding)
    for coding_id in sorted(seen.keys() - wanted.keys()):
        draft.remove(seen[coding_id])
    _let_go(draft, one)


def _one_unit(change: changes.CodeUnit) -> Coding:
    """One of the codings, all of which are one coder's of one unit in one round."""
    every = change.before + change.after
    if len({(c.coder, c.round, c.unit) for c in every}) != 1 or not _clear(change.after):
        raise NotOneUnit(id=every[0].id if every else "")
    passage = change.passage
    if passage is not None and (passage.id, passage.coder) != (every[0].passage, every[0].coder):
        raise NotOneUnit(id=passage.id)
    return every[0]


def _clear(codings: Iterable[Coding]) -> bool:
    """Whether each theme is said once, and that no theme fits is said alone."""
    themes = [one.theme for one in codings]
    return len(set(themes)) == len(themes) and (None not in themes or len(themes) == 1)


def _codings(draft: Draft, like: Coding) -> list[Coding]:
    return [
        one
        for _, one in draft.referring(like.coder)
        if isinstance(one, Coding) and (one.round, one.unit) == (like.round, like.unit)
        and one.coder == like.coder
    ]  # fmt: skip


def _let_go(draft: Draft, one: Coding) -> None:
    """A passage that nobody codes any more is gone with its last coding."""
    passage_id: Id | None = one.passage
    if passage_id is None or any(draft.referring(passage_id)):
        return
    found = draft.get("passages", passage_id)
    if isinstance(found, Passage) and found.coder == one.coder:
        draft.remove(found)
