"""What formats share that are read and not written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, NoReturn

from ripplegrid.errors import CannotWrite
from ripplegrid.model.case import CaseStudy
from ripplegrid.saying import mark


@dataclass(frozen=True, slots=True)
class ReadOnlyFormat:
    """A format that cannot hold what a case study says, and so is not written."""

    name: str
    label: str
    suffixes: tuple[str, ...]
    loses: tuple[str, ...] = (mark("It can be read, but not written."),)
    writes: bool = False

    def write(self, case: CaseStudy, stream: BinaryIO) -> NoReturn:  # noqa: ARG002
        """Refused: the format cannot hold what a case study says."""
        raise CannotWrite(label=self.label)

    def carried(self, case: CaseStudy) -> NoReturn:  # noqa: ARG002
        """Refused: nothing is written."""
        raise CannotWrite(label=self.label)
