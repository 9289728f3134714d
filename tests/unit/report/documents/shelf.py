"""Every document of every example, each made and written once for all the tests that read it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeVar

from ripplegrid.exchange.examples import load, load_synthesis, names
from ripplegrid.exchange.native import Gathered
from ripplegrid.report.documents import KINDS, KINDS_ACROSS, make, make_across, write
from ripplegrid.report.documents.parts import Document
from tests.unit.report.documents.told import DAY

T = TypeVar("T")
TOGETHER = "six-projects"
"""The example of a synthesis."""
EVERY = [(kind, name) for kind in KINDS for name in names()]
EVERY += [(kind, TOGETHER) for kind in KINDS_ACROSS]
ENDINGS = {kind: how.endings for kinds in (KINDS, KINDS_ACROSS) for kind, how in kinds.items()}


def every_file(*endings: str) -> list[tuple[str, str]]:
    """Kind and example of every file with one of these endings."""
    return [(kind, name) for kind, name in EVERY if set(endings) & set(ENDINGS[kind])]


class Shelf:
    """Documents and files by kind and example; held while the tests of a process run."""

    def __init__(self) -> None:
        self._held: dict[tuple[Any, ...], Any] = {}

    def document(self, kind: str, name: str) -> Document:
        """A document as it was made."""
        return self._once((kind, name), lambda: _made(kind, name))

    def file(self, kind: str, name: str, ending: str) -> bytes:
        """A document as it was written."""
        return self._once((kind, name, ending), lambda: written(self.document(kind, name), ending))

    def read(self, how: Callable[[bytes], T], kind: str, name: str, ending: str) -> T:
        """A document as it was read again."""
        key = (kind, name, ending, how.__name__)
        return self._once(key, lambda: how(self.file(kind, name, ending)))

    def _once(self, key: tuple[Any, ...], make_it: Callable[[], T]) -> T:
        if key not in self._held:
            self._held[key] = make_it()
        found: T = self._held[key]
        return found


def written(document: Document, ending: str) -> bytes:
    """A document as a file."""
    file = BytesIO()
    write(document, file, ending)
    return file.getvalue()


def together() -> Gathered:
    """The example of a synthesis with its six case studies, whole."""
    cases = [load(name) for name in names()]
    return Gathered(load_synthesis(), {case.id: case for case in cases})


def _made(kind: str, name: str) -> Document:
    if kind in KINDS_ACROSS:
        return make_across(kind, together(), made=DAY)
    return make(kind, load(name), made=DAY)
