"""Everything that a file holds, seen or not: parts, properties, descriptions, hidden sheets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    StreamObject,
    TextStringObject,
)


def everything_in(data: bytes, ending: str) -> str:
    """All of a file in small letters and without any space, so that no line hides a word."""
    how = {".docx": _package, ".xlsx": _package, ".pdf": _pdf}.get(ending, _plain)
    return re.sub(r"\s+", "", "\n".join(how(data))).casefold()


def _plain(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8")


def _package(data: bytes) -> Iterator[str]:
    """Every part with its name, as it stands and without its marks, which may tear a word."""
    with ZipFile(BytesIO(data)) as package:
        yield package.comment.decode("latin-1")
        for part in package.infolist():
            text = package.read(part).decode("utf-8", "replace")
            yield from (part.filename, part.comment.decode("latin-1"), text)
            if part.filename.endswith((".xml", ".rels")):
                yield re.sub(r"<[^>]*>", "", text)


def _pdf(data: bytes) -> Iterator[str]:
    """What the pages say, and every text and stream among its objects."""
    reader = PdfReader(BytesIO(data))
    for page in reader.pages:
        yield page.extract_text()
    for number in range(1, reader.trailer["/Size"]):
        yield from _texts(reader.get_object(number))
    yield str(reader.metadata)


def _texts(one: Any) -> Iterator[str]:
    if isinstance(one, StreamObject) and one.get("/Subtype") not in {"/Image", "/CIDFontType0C"}:
        yield one.get_data().decode("utf-8", "replace")
    if isinstance(one, DictionaryObject):
        for key, value in one.items():
            yield str(key)
            yield from _texts(value)
    elif isinstance(one, ArrayObject):
        for value in one:
            yield from _texts(value)
    elif isinstance(one, TextStringObject):
        yield str(one)
    elif isinstance(one, ByteStringObject):
        yield bytes(one).decode("utf-16" if one.startswith(b"\xfe\xff") else "latin-1", "replace")
