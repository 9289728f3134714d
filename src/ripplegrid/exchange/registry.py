"""Every file format, how to find the right one, and the two acts: read a file, write a file.

To add a format, write its module and add one line to ``FORMATS``.
"""

from __future__ import annotations

import io
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from ripplegrid.errors import CannotWrite, MissingExtra, UnknownFormat
from ripplegrid.exchange import limits, strangers
from ripplegrid.exchange.child import read_apart
from ripplegrid.exchange.format import Format, Imported, Problem, Weight
from ripplegrid.model.case import CaseStudy
from ripplegrid.saying import worded

HEAD = 4096
"""How many first bytes of a file are looked at to find its format."""


MOST_PROBLEMS = 1_000


@dataclass(frozen=True, slots=True)
class Door:
    """Where a format is, without loading it.

    Attributes:
        name: the format's name.
        target: its module and the name of the format in it.
        suffixes: its file name endings.
        extra: the extra of the installation it needs.
        apart: whether files of others are read in a process of their own.
    """

    name: str
    target: str
    suffixes: tuple[str, ...]
    extra: str = ""
    apart: bool = False

    def open(self) -> Format:
        """The format, loaded; ``MissingExtra`` when a library it needs is not installed."""
        module, _, attribute = self.target.partition(":")
        try:
            loaded: Format = getattr(import_module(module), attribute)
        except ModuleNotFoundError as error:
            if not self.extra or (error.name or "").startswith("ripplegrid"):
                raise
            feature = f"Reading and writing {self.suffixes[0]} files"
            raise MissingExtra(feature=feature, extra=self.extra) from error
        return loaded


_DOORS = (
    Door("json", "ripplegrid.exchange.native:FORMAT", (".json",)),
    Door(
        "xlsx", "ripplegrid.exchange.workbook:FORMAT", (".xlsx", ".xlsm"), "documents", apart=True
    ),
    Door("docx", "ripplegrid.exchange.word:FORMAT", (".docx", ".docm"), "documents", apart=True),
    Door("csv-tables", "ripplegrid.exchange.csv_tables:FORMAT", (".csv.zip",)),
    Door("csv", "ripplegrid.exchange.csv_entries:FORMAT", (".csv", ".tsv")),
    Door("mmp", "ripplegrid.exchange.mental_modeler:FORMAT", (".mmp",), extra="documents"),
    Door("loopy", "ripplegrid.exchange.loopy:FORMAT", (".loopy", ".json", ".url")),
)

FORMATS: Mapping[str, Door] = MappingProxyType({door.name: door for door in _DOORS})
"""Every format by its name, in the order in which they are tried on a file of unknown kind."""


def by_name(name: str) -> Format:
    """The format with this name.

    Raises:
        UnknownFormat: there is none.
        MissingExtra: it needs a part that is not installed.

    Example:
        >>> by_name("json").label
        'Ripplegrid case file'
    """
    return _door(name).open()


def _door(name: str) -> Door:
    if name not in FORMATS:
        raise UnknownFormat(name=name, known=", ".join(FORMATS))
    return FORMATS[name]


def for_file(name: str, head: bytes = b"") -> Format | None:
    """The format of a file, by its name first and by its first bytes where the name leaves a doubt.

    Example:
        >>> for_file("letters.json").name
        'json'
        >>> for_file("letters.xyz") is None
        True
    """
    door = _door_for(name, head)
    return None if door is None else door.open()


def _door_for(name: str, head: bytes) -> Door | None:
    named = [d for d in FORMATS.values() if name.lower().endswith(d.suffixes)]
    if len(named) > 1 or (not named and head):
        for door in named or FORMATS.values():
            if _recognises(door, head, name):
                return door
    return named[0] if named else None


def _recognises(door: Door, head: bytes, name: str) -> bool:
    try:
        return door.open().recognises(head, name)
    except MissingExtra:
        return False


def read_file(path: str | Path, name: str | None = None) -> Imported:
    """The case study in a file, and everything its owner should know about the reading.

    Never raises for what is in the file, nor for a file that cannot be opened.

    Args:
        path: where the file is.
        name: the name of the format, when it is known; otherwise it is found.

    Example:
        >>> read_file("no-such-file.json").problems[0].sentence
        'The file cannot be opened: No such file or directory.'
    """
    path = Path(path)
    try:
        if not path.is_file() and path.exists():
            return _nothing("not-a-file", worded("This is a folder or a device, not a file."))
        with path.open("rb") as stream:
            data, problems = limits.read_bounded(stream, path.name)
    except OSError as error:
        reason = error.strerror or "it is not there"
        return _nothing(
            "cannot-open", worded("The file cannot be opened: {reason}.", reason=reason)
        )
    if data is None:
        return Imported(case=None, problems=problems)
    return read_bytes(data, path.name, name)


def read_bytes(data: bytes, filename: str, name: str | None = None) -> Imported:
    """As ``read_file``, for a file that is in memory already."""
    if len(data) > limits.LARGEST_FILE:
        return Imported(case=None, problems=(limits.too_large(filename),))
    if not data.strip(b" \t\r\n\0"):
        return _nothing("empty", worded("The file is empty."))
    if (stranger := strangers.explain(filename, data[:HEAD])) is not None:
        return Imported(case=None, problems=(stranger,))
    if limits.looks_like_archive(data) and (problems := limits.archive_problems(data)):
        return Imported(case=None, problems=problems)
    try:
        door = _door(name) if name else _door_for(filename, data[:HEAD])
        if door is None:
            return Imported(case=None, problems=(strangers.unknown(filename, known_suffixes()),))
        return _read(door, data, filename)
    except MissingExtra as error:
        return _nothing(error.code, error.sentence, error.hint)


def _read(door: Door, data: bytes, filename: str) -> Imported:
    format_ = door.open()
    if door.apart:
        return _at_most(read_apart(door.target, data, filename))
    return _at_most(format_.read(io.BytesIO(data), filename))


def _at_most(found: Imported) -> Imported:
    """As many problems as a person can use, errors first when there are more."""
    if len(found.problems) <= MOST_PROBLEMS:
        return found
    heaviest = sorted(found.problems, key=lambda p: list(Weight).index(p.weight))
    more = worded(
        "{number:,} more things to know about this file are not listed.",
        number=len(heaviest) - MOST_PROBLEMS,
    )
    last = Problem(code="more", place="the whole file", sentence=more, weight=Weight.WARNING)
    return Imported(case=found.case, problems=(*heaviest[:MOST_PROBLEMS], last))


def known_suffixes() -> tuple[str, ...]:
    """The file name endings that can be read."""
    return tuple(dict.fromkeys(s for door in FORMATS.values() for s in door.suffixes))


def _nothing(code: str, sentence: str, hint: str = "") -> Imported:
    problem = Problem(code=code, place="the whole file", sentence=sentence, hint=hint)
    return Imported(case=None, problems=(problem,))


def write_file(case: CaseStudy, path: str | Path, name: str | None = None) -> Format:
    """Write a case study to a file, whole or not at all; the format that was written.

    The file appears under its name only once it is complete and on the disk, so that neither a
    full disk nor a power cut leaves half of one.

    Raises:
        UnknownFormat: the ending of the file is not that of a format.
        CannotWrite: the format can only be read.
        MissingExtra: the format needs a part that is not installed.
        OSError: the file cannot be written there.
    """
    path = Path(path).resolve()
    format_ = by_name(name) if name else for_file(path.name)
    if format_ is None:
        raise UnknownFormat(name=path.suffix or path.name, known=", ".join(known_suffixes()))
    if not format_.writes:
        raise CannotWrite(label=format_.label)
    with written_whole(path) as stream:
        format_.write(case, stream)
    return format_


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its name only once it is complete and on the disk.

    Raises:
        OSError: the file cannot be written there.
    """
    path = path.resolve()
    passing = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with passing.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        passing.replace(path)
    finally:
        passing.unlink(missing_ok=True)
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """Bring the new name of the file to the disk too, where the system can do that."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
