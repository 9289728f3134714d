"""What a Word or Excel file is made of: a zip, looked at before anything in it is parsed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.limits import archive_problems, looks_like_archive
from ripplegrid.model.record import Id
from ripplegrid.saying import worded

_OLD_HEAD = b"\xd0\xcf\x11\xe0"


class UnreadableXml(ValueError):
    """A part of the file is not the XML it should be, or holds a document type."""


def open_package(data: bytes, program: str) -> tuple[zipfile.ZipFile | None, tuple[Problem, ...]]:
    """The archive behind the bytes, or the reason why it is not opened.

    Args:
        data: the whole file.
        program: "Excel" or "Word", for the sentence.
    """
    if data.startswith(_OLD_HEAD):
        return None, _refused(
            "old-or-locked",
            worded(
                "The file is locked with a password, or of the kind {program} wrote before 2007.",
                program=program,
            ),
            worded(
                "Open it in {program} and save it without a password, as the newer kind of file.",
                program=program,
            ),
        )
    if looks_like_archive(data) and (problems := archive_problems(data)):
        return None, problems
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None, _refused(
            "damaged",
            worded(
                "The file is not a {program} file, or it was damaged on its way.", program=program
            ),
            worded("Open it in {program}, save it again, and send it as it is.", program=program),
        )
    return archive, ()


def _refused(
    code: str, sentence: str, hint: str = worded("Save it anew and try again.")
) -> tuple[Problem]:
    return (Problem(code=code, place="the whole file", sentence=sentence, hint=hint),)


def id_maker(data: bytes) -> Callable[[], Id]:
    """Ids for what a file holds without one: the same file gives the same ids each time."""
    ids, number = FileIds(data), count()
    return lambda: ids.id("made", next(number))


NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""What a file we write says of when it was made: nothing that tells of the person at work."""


def steady(data: bytes) -> bytes:
    """The same package without the times of its parts: the same content, the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.infolist():
            plain = zipfile.ZipInfo(member.filename)
            plain.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(plain, old.read(member))
    return made.getvalue()


def local(tag: Any) -> str:
    """The name of an XML element without its namespace: files use more than one."""
    return str(tag).rpartition("}")[2]


def elements(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, Element]]:
    """The start and end of every element of a part; a document type is refused.

    Raises:
        UnreadableXml: when the part is damaged, or holds a document type or an entity.
    """
    try:
        with archive.open(name) as part:
            yield from iterparse(part, events=("start", "end"), forbid_dtd=True)
    except (
        ParseError, DefusedXmlException, zipfile.BadZipFile, zlib.error, EOFError, KeyError,
        OSError, NotImplementedError, ValueError,
    ) as error:  # fmt: skip
        raise UnreadableXml(name) from error


def check_xml(archive: zipfile.ZipFile) -> tuple[Problem, ...]:
    """Refuse a package of which any XML part is damaged or holds a document type."""
    for name in archive.namelist():
        if name.lower().endswith((".xml", ".rels")) and not name.startswith("customXml/"):
            try:
                for event, element in elements(archive, name):
                    if event == "end":
                        element.clear()
            except UnreadableXml:
                return _refused(
                    "damaged-part",
                    worded(
                        "The part {name} of the file is damaged, or holds something it must not.",
                        name=name,
                    ),
                )
    return ()
