"""What a Word or Excel file is made of: a zip, looked at before anything in it is parsed."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.limits import HIGHEST_RATIO, LARGEST_UNPACKED, MOST_MEMBERS

ZIP_HEAD = b"PK\x03\x04"
_OLD_HEAD = b"\xd0\xcf\x11\xe0"
_SMALL = 1024 * 1024
"""A member below this size may be packed as tightly as it likes."""


class UnreadableXml(ValueError):
    """A part of the file is not the XML it should be, or holds a document type."""


def open_package(
    data: bytes, program: str
) -> tuple[zipfile.ZipFile | None, tuple[Problem, ...]]:
    """The archive behind the bytes, or the reason why it is not opened.

    Args:
        data: the whole file.
        program: "Excel" or "Word", for the sentence.
    """
    if data.startswith(_OLD_HEAD):
        return None, _refused(
            "old-or-locked",
            f"The file is locked with a password, or of the kind {program} wrote before 2007.",
            f"Open it in {program} and save it again without a password, as the newer kind of file.",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return None, _refused(
            "damaged",
            f"The file is not a {program} file, or it was damaged on its way.",
            f"Open it in {program}, save it again, and send it as it is.",
        )
    return (archive, ()) if not (problems := _too_much(members, program)) else (None, problems)


def _too_much(members: list[zipfile.ZipInfo], program: str) -> tuple[Problem, ...]:
    if len(members) > MOST_MEMBERS:
        return _refused("too-many-parts", f"The file holds {len(members)} parts, too many to open.")
    if sum(m.file_size for m in members) > LARGEST_UNPACKED:
        return _refused("too-large", "Unpacked, the file is larger than 100 MB.")
    for member in members:
        ratio = member.file_size / max(1, member.compress_size)
        if member.file_size > _SMALL and ratio > HIGHEST_RATIO:
            return _refused("packed-too-tightly", "The file is packed tighter than real ones are.")
        parts = member.filename.replace("\\", "/").split("/")
        if ".." in parts or member.filename.startswith("/") or (member.external_attr >> 28) == 0xA:
            return _refused("odd-name", "The file holds a part whose name points outside it.")
        if member.flag_bits & 0x1:
            return _refused(
                "locked", "The file is locked with a password.", f"Take it off in {program}."
            )
    return ()


def _refused(code: str, sentence: str, hint: str = "Save it anew and try again.") -> tuple[Problem]:
    return (Problem(code=code, place="the whole file", sentence=sentence, hint=hint),)


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
                    f"The part {name} of the file is damaged, or holds something it must not.",
                )
    return ()
