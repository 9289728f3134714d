"""Ids for records of files that give none: the same file always gives the same ids."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID, uuid5

from ripplegrid.model.record import Id

_NAMESPACE = UUID("5b0f6a39-2d4e-4d0b-9c6d-0a5b8f8b7c11")


class FileIds:
    """Ids made from the bytes of a file and the place in it, so that reading can be repeated.

    Nothing of an id tells when something was written or in which order: ids of two places of one
    file have nothing in common.

    Example:
        >>> ids = FileIds(b"a file")
        >>> ids.id("row", 1) == FileIds(b"a file").id("row", 1) != ids.id("row", 2)
        True
    """

    def __init__(self, data: bytes) -> None:
        self._file = sha256(data).hexdigest()

    def id(self, *place: object) -> Id:
        """The id of the record at this place of the file."""
        return str(uuid5(_NAMESPACE, "\0".join([self._file, *map(str, place)])))
