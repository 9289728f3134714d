"""Loopy drawings: the list that the program keeps in its addresses, as JSON or as the address.

Read only. ``[[ [id, x, y, start, label, hue] … ], [ [from, to, arc, strength, rotation] … ],
[ [x, y, text] … ], last id]``; labels and texts are percent-encoded once more than the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, BinaryIO
from urllib.parse import unquote

from ripplegrid.exchange import limits
from ripplegrid.exchange.concept_map import (
    Arrow,
    Concept,
    ConceptMap,
    labelled,
    problem,
    to_case,
)
from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.format import Imported, Problem
from ripplegrid.exchange.native.json_text import parse
from ripplegrid.exchange.read_only import ReadOnlyFormat
from ripplegrid.saying import worded

PROGRAM = "Loopy"
_ADDRESS = re.compile(rb"https?://[^\s\"']*?[?&]data=(?P<data>[^\s&#]+)")
_DRAWING = re.compile(rb"\s*\[\s*\[\s*(?:\[|\])")


@dataclass(frozen=True, slots=True)
class LoopyDrawing(ReadOnlyFormat):
    """The format. It knows circles and signed arrows only, so it is not written."""

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether the bytes begin as a drawing does, or hold the address of one."""
        start = head.removeprefix(b"\xef\xbb\xbf")
        named = filename.lower().endswith(".loopy") and start.lstrip().startswith(b"[")
        return named or bool(_DRAWING.match(start)) or bool(_ADDRESS.search(start))

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The drawing in the stream as a case study; every circle waits in the tray."""
        data, problems = limits.read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        address = _ADDRESS.search(data)
        text = unquote(address["data"].decode("ascii", "replace")).encode() if address else data
        drawing, problems = parse(text)
        if problems:
            return Imported(case=None, problems=problems)
        if not _is_drawing(drawing):
            return Imported(case=None, problems=(_no_drawing(),))
        return to_case(_map(drawing, PurePath(filename).stem), FileIds(data))


FORMAT = LoopyDrawing("loopy", "Loopy drawing", (".loopy", ".json", ".url"))


def _is_drawing(drawing: Any) -> bool:
    return (
        isinstance(drawing, list)
        and len(drawing) >= 2
        and all(isinstance(part, list) for part in drawing[:2])
    )


def _no_drawing() -> Problem:
    return Problem(
        code="not-a-map",
        place="the whole file",
        sentence=worded("There is no Loopy drawing in this file."),
        hint=worded(
            "Save the whole address that Loopy gives under “save as link” into a .loopy file."
        ),
    )


def _text(row: list[Any], at: int) -> str:
    """A cell of a row as text; labels are percent-encoded once more than the rest."""
    value = row[at] if at < len(row) else ""
    if isinstance(value, str):
        return unquote(value).replace("\ufffd", "").strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _rows(part: Any) -> Iterator[tuple[int, list[Any]]]:
    if isinstance(part, list):
        yield from ((n, row) for n, row in enumerate(part, 1) if isinstance(row, list))


def _map(drawing: list[Any], stem: str) -> ConceptMap:
    texts = [_text(row, 2) for _, row in _rows(drawing[2] if len(drawing) > 2 else [])]
    title = stem or "A drawing without a name"
    return ConceptMap(
        program=PROGRAM,
        title=title,
        summary="\n\n".join(t for t in texts if t),
        source=f"{PROGRAM} drawing “{title}”",
        concepts=tuple(_concepts(drawing[0])),
        arrows=tuple(_arrows(drawing[1])),
        problems=tuple(_left_out(drawing, texts)),
    )


def _concepts(part: Any) -> Iterator[Concept]:
    for number, row in _rows(part):
        key = _text(row, 0) or f"place {number}"
        start = labelled([("Starting value in Loopy", _text(row, 3))], frozenset({"", "0"}))
        yield Concept(key=key, text=_text(row, 4), note=start, place=f"circle {key}")


def _arrows(part: Any) -> Iterator[Arrow]:
    for number, row in _rows(part):
        strength = _text(row, 3)
        note = labelled([("Strength in Loopy", strength)], frozenset({"", "0", "1", "-1"}))
        source, target = _text(row, 0), _text(row, 1)
        yield Arrow(
            source=source, target=target, weight=strength, note=note,
            place=f"arrow {number}, from circle {source} to circle {target}",
        )  # fmt: skip


def _left_out(drawing: list[Any], texts: list[str]) -> Iterator[Problem]:
    for part, what in ((drawing[0], "circle"), (drawing[1], "arrow")):
        for number, row in enumerate(part, 1):
            if not isinstance(row, list):
                said = worded(
                    "This {what} is not written as Loopy writes it; it was left out.", what=what
                )
                yield problem("wrong-type", f"{what} {number}", said)
    if not drawing[0]:
        yield problem("empty", "the whole file", worded("The drawing holds no circles."))
    if any(texts):
        said = worded("The texts on the drawing were put into the summary.")
        yield problem("moved", "texts", said, note=True)
