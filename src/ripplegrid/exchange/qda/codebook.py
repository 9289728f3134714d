"""Codebooks (.qdc) and those of projects: the codes of another program as themes."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.qda.xml import below, everywhere, tree_of
from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.model.record import Id
from ripplegrid.saying import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCodebook:
    """What came of reading a codebook, or the codebook of a project."""

    codebook: Codebook | None
    themes: tuple[Theme, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_codebook(data: bytes, title: str) -> ReadCodebook:
    """The codes as themes of a codebook of this title, each below the one it stands in.

    The same file gives the same ids, which are the file's own made ours. Colours, sets and memos
    are left out. Never raises for what is in the file.
    """
    root, problems = tree_of(data)
    if root is None:
        return ReadCodebook(codebook=None, problems=problems)
    ids = FileIds(data)
    themes: list[Theme] = []
    found: list[Problem] = []
    lists = [codes for book in everywhere(root, "CodeBook") for codes in below(book, "Codes")]
    order: deque[tuple[Element, Id | None]] = deque(
        (code, None) for codes in lists for code in below(codes, "Code")
    )
    while order:
        code, above = order.popleft()
        name = (code.get("name") or "").strip()
        if not name:
            found.append(_nameless(len(themes) + 1))
        made = Theme(
            id=ids.id("code", len(themes)), name=name, part_of=above, meaning=_description(code)
        )
        themes.append(made)
        order += [(child, made.id) for child in below(code, "Code")]
    if not themes and not found:
        said = worded("There is no code in this file.")
        found.append(Problem(code="no-codes", place="the whole file", sentence=said))
    if found:
        return ReadCodebook(codebook=None, problems=tuple(found))
    book = Codebook(
        id=ids.id("codebook"), title=title, themes=frozenset(theme.id for theme in themes)
    )
    return ReadCodebook(codebook=book, themes=tuple(themes))


def _description(code: Element) -> str:
    return "\n".join((one.text or "").strip() for one in below(code, "Description")).strip()


def _nameless(number: int) -> Problem:
    said = worded("A code has no name.")
    hint = worded("Give it one in its own program, and export again.")
    return Problem(code="no-name", place=f"code {number}", sentence=said, hint=hint)
