"""What a file format is to Ripplegrid: how it reads, how it writes, and what it cannot carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, BinaryIO, Protocol

from ripplegrid.model.case import CaseStudy
from ripplegrid.saying import Worded, again, worded


class Weight(StrEnum):
    """How much a problem matters to the reader of the file."""

    ERROR = "error"
    """The file, or this part of it, could not be read."""
    WARNING = "warning"
    """Read, but something was left out or could not be placed."""
    NOTE = "note"
    """Read whole; how it was understood is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing about a file that its owner should know.

    Attributes:
        code: stable name of the kind of problem.
        place: where in the file, in the words of its program: "sheet Entries, row 7, column D".
        sentence: what is the matter.
        hint: what to do about it.
    """

    code: str
    place: str
    sentence: str
    hint: str = ""
    weight: Weight = Weight.ERROR

    @property
    def said(self) -> str:
        """What is the matter, in the language being spoken."""
        return again(self.sentence)

    @property
    def advice(self) -> str:
        """What to do about it, in the language being spoken."""
        return again(self.hint)


def problem_as_json(problem: Problem) -> dict[str, Any]:
    """A problem as plain data, with its sentences such that they can be said again.

    Example:
        >>> read_problem(problem_as_json(Problem(code="x", place="row 1", sentence="No."))).sentence
        'No.'
    """
    words = {name: _open(getattr(problem, name)) for name in ("sentence", "hint")}
    return {"code": problem.code, "place": problem.place, "weight": problem.weight.value, **words}


def read_problem(data: Mapping[str, Any]) -> Problem:
    """A problem from plain data."""
    words = {name: _closed(data[name]) for name in ("sentence", "hint")}
    return Problem(code=data["code"], place=data["place"], weight=Weight(data["weight"]), **words)


def _open(text: str) -> Any:
    if not isinstance(text, Worded):
        return text
    return [text.template, {name: _open_gap(value) for name, value in text.gaps.items()}]


def _open_gap(value: Any) -> Any:
    return _open(value) if isinstance(value, str) else value


def _closed(data: Any) -> Any:
    if not isinstance(data, list):
        return data
    template, gaps = data
    return worded(template, **{name: _closed(value) for name, value in gaps.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of reading a file: the case study, if it could be read, and every problem."""

    case: CaseStudy | None
    problems: tuple[Problem, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether the file was read without an error."""
        return self.case is not None and all(p.weight is not Weight.ERROR for p in self.problems)


class Format(Protocol):
    """One file format. Readers take a stream and never raise for what is in it.

    Attributes:
        name: short id, as used by ``--from`` and ``--to``.
        label: what people call it.
        suffixes: file name endings, the first one being written.
        loses: sentences on what the format cannot carry, shown before a file is written;
            empty when ``read(write(case))`` is the case.
        writes: whether it can be written at all.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    loses: tuple[str, ...]
    writes: bool

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether a file with this name and these first bytes is likely to be of this format."""
        ...

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The case study in the stream, with every problem found."""

    def write(self, case: CaseStudy, stream: BinaryIO) -> None:
        """Write the case study."""

    def carried(self, case: CaseStudy) -> CaseStudy:
        """What of the case study comes back after writing and reading it again."""
