"""The case file: a whole case study as one JSON text, the same bytes for the same case study."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from ripplegrid.exchange.format import Imported, Problem
from ripplegrid.exchange.limits import read_bounded
from ripplegrid.exchange.native.json_text import parse, text_of
from ripplegrid.exchange.native.layout import Layout, decode, encode
from ripplegrid.exchange.native.shapes import Json
from ripplegrid.model.case import TABLES, About, CaseStudy
from ripplegrid.saying import mark

WHITE = b" \t\r\n\xef\xbb\xbf"
"""What may stand before the first brace: white space, and the mark some editors put there."""

NAME = "ripplegrid.case"
VERSION = 1
"""The version that is written. A later one may add fields; version 1 stays readable for ever."""
READABLE = frozenset({0, VERSION})
"""Version 0, from before a whole account could be made in the browser, has the same shape."""

LAYOUT = Layout(
    name=NAME,
    version=VERSION,
    readable=READABLE,
    kept=CaseStudy,
    about=About,
    tables=TABLES,
    not_ours=mark("This is a JSON file, but not a Ripplegrid case file."),
    begins=mark('A case file begins with {{"format": "{name}", "version": {version}, …}}.'),
    other=mark("This file is a {data}, not a case study."),
    named=mark("A case study has the format {name}."),
    no_part=mark("There is no part “{name}” in a case file."),
    no_about=mark("The part about, which gives the case study its id and title, is missing."),
)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Ripplegrid's own format. It carries everything, so ``loses`` is empty."""

    name: str = "json"
    label: str = mark("Ripplegrid case file")
    suffixes: tuple[str, ...] = (".json",)
    loses: tuple[str, ...] = ()
    writes: bool = True

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether the first bytes name the format, or an object stands in a file named so."""
        named = filename.lower().endswith(self.suffixes)
        return b'"ripplegrid.' in head or (named and head.lstrip(WHITE).startswith(b"{"))

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The case study in the stream, or every reason why it cannot be read."""
        data, problems = read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        return decode_case(*parse(data))

    def write(self, case: CaseStudy, stream: BinaryIO) -> None:
        """Write the case study: UTF-8, two spaces, LF, records in the order of their ids."""
        stream.write(text_of(encode_case(case)))

    def carried(self, case: CaseStudy) -> CaseStudy:
        """All of it."""
        return case


FORMAT = CaseFile()
read = FORMAT.read
write = FORMAT.write


def encode_case(case: CaseStudy) -> dict[str, Json]:
    """A case study as the object a case file holds; tables without records are left out."""
    return encode(LAYOUT, case)


def decode_case(data: Json, problems: tuple[Problem, ...] = ()) -> Imported:
    """The case study an object stands for; None when there is any problem at all.

    Example:
        >>> found = decode_case({"format": "ripplegrid.case", "version": 1,
        ...     "about": {"id": "c", "title": "Better letters"}})
        >>> found.case.title
        'Better letters'
    """
    if problems:
        return Imported(case=None, problems=problems)
    case, found = decode(LAYOUT, data)
    assert case is None or isinstance(case, CaseStudy)
    return Imported(case=case, problems=found)
