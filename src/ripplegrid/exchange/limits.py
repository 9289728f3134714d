"""How large a file may be, and what an archive may hold, decided before anything is parsed."""

from __future__ import annotations

import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from ripplegrid.exchange.format import Problem
from ripplegrid.saying import worded

MEGABYTE = 1024 * 1024
LARGEST_FILE = 25 * MEGABYTE
LARGEST_UNPACKED = 100 * MEGABYTE
MOST_MEMBERS = 2_000
HIGHEST_RATIO = 100
"""How many times larger than its packed form a member may be; real files stay far below."""
SMALL_MEMBER = MEGABYTE
"""Members that unpack to less than this may be packed as tightly as they like."""
MOST_RECORDS = 50_000
"""Records of one case study, or rows of one list; beyond lies what no team can have told."""
ARCHIVE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What reading a damaged archive can raise."""
XML_SUFFIXES = (".xml", ".rels", ".vml", ".qde", ".mmp")


def read_bounded(stream: BinaryIO, filename: str = "") -> tuple[bytes | None, tuple[Problem, ...]]:
    """All bytes of a stream, or a problem when there are more than 25 MB of them.

    Example:
        >>> read_bounded(io.BytesIO(b"abc"))
        (b'abc', ())
    """
    data = stream.read(LARGEST_FILE + 1)
    if len(data) <= LARGEST_FILE:
        return data, ()
    return None, (too_large(filename),)


def too_large(filename: str = "") -> Problem:
    """The problem of a file that is over the limit."""
    return Problem(
        code="too-large",
        place=filename or "the whole file",
        sentence=worded("The file is larger than 25 MB, which is more than a case study needs."),
        hint=worded("Leave pictures, recordings and scans out, or split the file."),
    )


def too_many_records(number: int) -> Problem:
    """The problem of a file that holds more records than a case study can have."""
    return Problem(
        code="too-many-records",
        place="the whole file",
        sentence=worded(
            "The file holds {number:,} records; a case study has at most {most_records:,}.",
            number=number,
            most_records=MOST_RECORDS,
        ),
        hint=worded("If it holds many case studies, make one file of each."),
    )


def looks_like_archive(data: bytes) -> bool:
    """Whether the bytes begin as a ZIP archive does: Word and Excel files are such archives."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def archive_problems(data: bytes) -> tuple[Problem, ...]:
    """Why an archive must not be opened; empty when it may be.

    Sizes and names are judged by the directory of the archive alone. Only then is each XML member
    looked through, piece by piece, for a document type: nothing we read needs one, and entities
    hide behind it. Nothing is written to disk.

    Example:
        >>> [p.code for p in archive_problems(b"PK-not really")]
        ['bad-archive']
    """
    if data.count(b"PK\x01\x02") > 10 * MOST_MEMBERS:  # zipfile would build them all in memory
        return (_too_many("very many"),)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            found = tuple(_sizes(members)) or tuple(_names(members))
            return found or tuple(_document_types(archive, members))
    except ARCHIVE_ERRORS:
        return (damaged(),)


def damaged() -> Problem:
    """The problem of an archive that cannot be opened."""
    return _refused(
        "bad-archive",
        worded("The file is damaged: it cannot be opened as the archive it should be."),
        worded(
            "Get it once more from where it came from, or open it in its own program and save it."
        ),
    )


def _refused(code: str, sentence: str, hint: str, place: str = "the whole file") -> Problem:
    return Problem(code=code, place=place, sentence=sentence, hint=hint)


def _too_many(number: str) -> Problem:
    said = worded(
        "The archive holds {number} files; at most {most_members} are opened.",
        number=number,
        most_members=MOST_MEMBERS,
    )
    return _refused("too-many-members", said, worded("Take out what is not needed."))


def _sizes(members: list[zipfile.ZipInfo]) -> Iterator[Problem]:
    if len(members) > MOST_MEMBERS:
        yield _too_many(str(len(members)))
    unpacked = sum(m.file_size for m in members)
    if unpacked > LARGEST_UNPACKED:
        said = worded(
            "Unpacked, the file would take {unpacked} MB; at most 100 are opened.",
            unpacked=unpacked // MEGABYTE,
        )
        yield _refused("too-large-unpacked", said, worded("Take out pictures and empty sheets."))
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if ratio > HIGHEST_RATIO and member.file_size > SMALL_MEMBER:
            said = worded(
                "This part would grow {ratio:.0f} times when unpacked, as no real document does.",
                ratio=ratio,
            )
            hint = worded("If you trust the file, open it in its own program and save it again.")
            yield _refused("packed-too-tightly", said, hint, member.filename[:80])


def _names(members: list[zipfile.ZipInfo]) -> Iterator[Problem]:
    for member in members:
        name = member.filename.replace("\\", "/")
        drive = len(name) > 1 and name[1] == ":"
        if name.startswith("/") or drive or ".." in PurePosixPath(name).parts:
            said = worded("The archive names a file outside of itself.")
            yield _refused(
                "unsafe-name", said, worded("Do not use this file."), member.filename[:80]
            )
        elif stat.S_ISLNK(member.external_attr >> 16):
            said = worded("The archive holds a link to a file outside of itself.")
            yield _refused(
                "unsafe-link", said, worded("Do not use this file."), member.filename[:80]
            )


def _document_types(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Iterator[Problem]:
    for member in members:
        if not member.filename.lower().endswith(XML_SUFFIXES):
            continue
        with archive.open(member) as part:
            tail = b""
            while chunk := part.read(MEGABYTE):
                if declares_document_type(tail + chunk):
                    yield document_type(member.filename[:80])
                    break
                tail = chunk[-32:]


def declares_document_type(head: bytes) -> bool:
    """Whether XML declares a document type in its first bytes, whichever way they are encoded."""
    return b"<!DOCTYPE" in head.replace(b"\0", b"").upper()


def document_type(place: str = "the whole file") -> Problem:
    """The problem of XML with a document type."""
    said = worded(
        "The file declares its own XML entities, which can make a small file fill a computer."
    )
    return _refused("document-type", said, worded("Save it again in its own program."), place)
