"""How large a file may be, and what an archive may hold, decided before anything is parsed."""

from __future__ import annotations

from typing import BinaryIO

from ripplegrid.exchange.format import Problem

LARGEST_FILE = 25 * 1024 * 1024
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_MEMBERS = 2_000
HIGHEST_RATIO = 100


def read_bounded(stream: BinaryIO, filename: str = "") -> tuple[bytes | None, tuple[Problem, ...]]:
    """All bytes of a stream, or a problem when there are more than 25 MB of them.

    Example:
        >>> import io
        >>> read_bounded(io.BytesIO(b"abc"))
        (b'abc', ())
    """
    data = stream.read(LARGEST_FILE + 1)
    if len(data) <= LARGEST_FILE:
        return data, ()
    said = "The file is larger than 25 MB, which is more than a case study needs."
    hint = "Leave pictures, recordings and scans out, or split the file."
    place = filename or "the whole file"
    return None, (Problem(code="too-large", place=place, sentence=said, hint=hint),)
