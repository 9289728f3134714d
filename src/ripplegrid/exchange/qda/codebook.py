"""Codebooks (.qdc) and those of projects: the codes of another program as themes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.qda.xml import below, everywhere, tree_of
from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.model.record import Id
from ripplegrid.saying import worded

MOST_CODES = 2_000
DEEPEST = 20
"""No codebook that people use is larger or deeper; pages that show one go down it step by step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCodebook:
    """What came of reading a codebook, or the codebook of a project.

    Attributes:
        codebook: the codebook; None when it could not be read.
        themes: its themes, those above before those below.
        problems: everything that stood in the way.
        left_out: what the file holds besides and a codebook here has no place for.
    """

    codebook: Codebook | None
    themes: tuple[Theme, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[Problem, ...] = ()


def read_codebook(data: bytes, title: str) -> ReadCodebook:
    """The codes as themes of a codebook of this title, each below the one it stands in.

    The same file gives the same ids, which are the file's own made ours. What is left out is said.
    Never raises for what is in the file.
    """
    root, problems = tree_of(data)
    if root is None:
        return ReadCodebook(codebook=None, problems=problems)
    ids = FileIds(data)
    themes: list[Theme] = []
    found: list[Problem] = []
    lists = [codes for book in everywhere(root, "CodeBook") for codes in below(book, "Codes")]
    order: deque[tuple[Element, Id | None, int]] = deque(
        (code, None, 1) for codes in lists for code in below(codes, "Code")
    )
    while order:
        code, above, depth = order.popleft()
        if depth > DEEPEST or len(themes) >= MOST_CODES:
            found.append(_too_much())
            break
        name = (code.get("name") or "").strip()
        if not name:
            found.append(_nameless(len(themes) + 1))
        made = Theme(
            id=ids.id("code", len(themes)), name=name, part_of=above, meaning=_description(code)
        )
        themes.append(made)
        order += [(child, made.id, depth + 1) for child in below(code, "Code")]
    if not themes and not found:
        said = worded("There is no code in this file.")
        found.append(Problem(code="no-codes", place="the whole file", sentence=said))
    if found:
        return ReadCodebook(codebook=None, problems=tuple(found))
    book = Codebook(
        id=ids.id("codebook"), title=title, themes=frozenset(theme.id for theme in themes)
    )
    return ReadCodebook(codebook=book, themes=tuple(themes), left_out=tuple(_left_out(root)))


NOT_CARRIED = (
    ("Sources", worded("Texts, pictures and other sources of the project, with what was coded in them, are not brought in. Codings come in as a table or with the synthesis they belong to.")),  # noqa: E501
    ("Notes", worded("Notes and memos are not brought in.")),
    ("Sets", worded("Sets of codes are not brought in; how codes stand below each other is kept.")),
    ("Cases", worded("Cases and variables of the other program are not brought in.")),
)  # fmt: skip
"""Parts of a project or a codebook that a codebook here has no place for."""


def _left_out(root: Element) -> Iterator[Problem]:
    for name, said in NOT_CARRIED:
        if any(len(part) for part in everywhere(root, name)):
            yield _note(name.lower(), said)
    codes = list(everywhere(root, "Code"))
    memos = sum(1 for code in codes if next(below(code, "NoteRef"), None) is not None)
    if memos:
        said = worded("Memos on codes are not brought in. Codes with one: {count}.", count=memos)
        yield _note("memos", said)
    if any(code.get("color") for code in codes):
        yield _note("colours", worded("The colours of codes are not brought in."))
    closed = [code for code in codes if (code.get("isCodable") or "").lower() in ("false", "0")]
    open_here = [code for code in closed if next(below(code, "Code"), None) is None]
    if open_here:
        names = ", ".join(code.get("name") or "" for code in open_here[:5])
        said = worded(
            "Here one codes with every theme that has none below it, so also with these, which "
            "were closed in the other program: {names}.",
            names=names,
        )
        yield _note("closed", said)


def _note(code: str, sentence: str) -> Problem:
    return Problem(code=code, place=code, sentence=sentence, weight=Weight.WARNING)


def _too_much() -> Problem:
    said = worded("There are more codes, or deeper ones, than a codebook may have here.")
    hint = worded(
        "At most {most} codes, {deepest} below each other.", most=MOST_CODES, deepest=DEEPEST
    )
    return Problem(code="too-many-codes", place="the codes", sentence=said, hint=hint)


def _description(code: Element) -> str:
    return "\n".join((one.text or "").strip() for one in below(code, "Description")).strip()


def _nameless(number: int) -> Problem:
    said = worded("A code has no name.")
    hint = worded("Give it one in its own program, and export again.")
    return Problem(code="no-name", place=f"code {number}", sentence=said, hint=hint)
