"""From the lines of one cell to what was meant: entries, and the sub-headings they stand under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ripplegrid.exchange.grid_cells import Line
from ripplegrid.exchange.grid_nothing import says_nothing
from ripplegrid.exchange.grid_words import Label, read_label

_TAG = re.compile(r"^(?P<head>[^:–—]{2,60}?)(?::\s*|\s+[-–—]\s+)(?P<rest>\S.*)$", re.DOTALL)
_FRONT = re.compile(r"^[\[(](?P<head>[^\])]{2,40})[\])]\s*:?\s*(?P<rest>\S.*)$", re.DOTALL)
_BACK = re.compile(r"^(?P<rest>.*\S)\s*[\[(](?P<head>[^\])]{2,40})[\])]\.?$", re.DOTALL)
_SEMICOLONS = re.compile(r";\s+\S")
_NUMBERED = re.compile(r"(?:^|\s)\(?1[.)]\s.*\s\(?2[.)]\s", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Decision:
    """How something in a cell was understood, to be told to the file's owner."""

    code: str
    sentence: str
    hint: str = ""


@dataclass(slots=True)
class Item:
    """One thing that happened, as a cell says it, with the sub-heading in force."""

    text: str
    label: Label | None = None
    heading: str = ""
    below: list[str] = field(default_factory=list)
    depth: int = 0
    marked: bool = False
    ident: str = ""


@dataclass(slots=True)
class CellReading:
    """The items of a cell, and the decisions that were taken on the way."""

    items: list[Item] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    empties: list[str] = field(default_factory=list)

    def decide(self, code: str, sentence: str, hint: str = "") -> None:
        """Note how something was understood."""
        self.decisions.append(Decision(code, sentence, hint))


def read_cell(lines: Sequence[Line]) -> CellReading:
    """Turn the lines of a cell into items.

    Example:
        >>> from ripplegrid.exchange.grid_cells import typed_lines
        >>> [(i.text, i.label.text) for i in read_cell(typed_lines("Outputs:\\n• A film")).items]
        [('A film', 'Outputs')]
    """
    reading = CellReading()
    keep_signs = _plus_and_minus(lines)
    state = _Headings()
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        before = lines[number - 1] if number else None
        if line.marker and state.marked and line.depth <= state.depth:
            state = _Headings()
        if line.ident:
            reading.items.append(Item(line.text, ident=line.ident))
        elif says_nothing(line.text):
            reading.empties.append(line.text)
        elif (found := _sub_heading(line, after)) is not None:
            state = _Headings(found, "", line.depth, bool(line.marker))
            reading.decide("sub-heading", f"“{line.text}” was read as a heading inside the cell.")
        elif _other_heading(line, after):
            state = _Headings(state.label, line.text, line.depth, bool(line.marker))
            reading.decide(
                "other-heading",
                f"“{line.text}” was kept as a note to the entries under it.",
                "If it is something that happened, add it as an entry.",
            )
        elif not _joins(line, before, reading):
            _add(line, reading, state, keep_sign=keep_signs)
    if keep_signs:
        reading.decide(
            "signs",
            "Lines begin with + and −; the signs were kept in the text.",
            "If they mean good and bad, say so for each voice: a direction belongs to a voice.",
        )
    return reading


@dataclass(slots=True)
class _Headings:
    """The headings in force inside a cell."""

    label: Label | None = None
    heading: str = ""
    depth: int = 0
    marked: bool = False


def _plus_and_minus(lines: Sequence[Line]) -> bool:
    signs = {line.marker for line in lines} | {line.text[:1] for line in lines if not line.marker}
    return "+" in signs and bool({"-", "–", "−"} & signs)


def _sub_heading(line: Line, after: Line | None) -> Label | None:
    label = read_label(line.text)
    if label is None or label.guidance or after is None:
        return None
    exact = len(line.text) <= 80 and (
        line.text.rstrip().endswith(":")
        or line.strong
        or not line.marker
        or after.depth > line.depth
    )
    return label if exact else None


def _other_heading(line: Line, after: Line | None) -> bool:
    """A line that opens a list without being a heading the method knows."""
    if after is None or len(line.text) > 120:
        return False
    under = bool(after.marker) and (not line.marker or after.depth > line.depth)
    if line.text.rstrip().endswith(":"):
        return under or line.strong
    return line.strong and not line.marker and bool(after.marker)


def _joins(line: Line, before: Line | None, reading: CellReading) -> bool:
    """Put a line to the item before it, when it goes on with it; say so."""
    if not reading.items or before is None:
        return False
    last = reading.items[-1]
    if line.marker and last.marked and line.depth > last.depth:
        last.below.append(line.text)
        reading.decide("below", f"“{line.text}” was kept as a note to “{last.text}” above it.")
        return True
    if before.marker and not line.marker and not line.strong and line.text[:1].islower():
        if last.below:
            last.below[-1] = f"{last.below[-1]} {line.text}"
        else:
            last.text = f"{last.text} {line.text}"
        reading.decide("joined", f"“{line.text}” was read as going on from the line before it.")
        return True
    return False


def _add(line: Line, reading: CellReading, state: _Headings, *, keep_sign: bool) -> None:
    """Add an item under the headings in force; a tag on an unmarked line stays in force."""
    text = f"{line.marker} {line.text}" if keep_sign and line.marker else line.text
    label = state.label
    tag, rest = _tag(text)
    if tag is not None:
        reading.decide("tag", f"“{tag.text}” was read as the heading of “{rest}”.")
        text, label = rest, tag
        if not line.marker:
            state.label = tag
    reading.items.append(
        Item(text, label, state.heading, depth=line.depth, marked=bool(line.marker))
    )
    for pattern, code, what in (
        (_SEMICOLONS, "semicolons", "has semicolons"),
        (_NUMBERED, "numbers-inside", "numbers its parts"),
    ):
        if pattern.search(text):
            reading.decide(
                code,
                f"“{_short(text)}” {what}; it was kept as one entry.",
                "If it is a list, put each thing on its own line, or split the entry later.",
            )


def _tag(text: str) -> tuple[Label | None, str]:
    """A heading written in front of an entry ("Output: a film") or in brackets beside it."""
    for pattern in (_FRONT, _BACK, _TAG):
        match = pattern.match(text)
        if match is None:
            continue
        label = read_label(match["head"])
        if label is not None and not label.guidance and label.says_kind and not label.levels:
            return label, match["rest"]
    return None, text


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"
