"""Who reads, and what for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ripplegrid.model.record import Id
from ripplegrid.model.words import Use


class Role(StrEnum):
    """What a reader is to the case study."""

    FACILITATOR = "facilitator"
    TEAM = "team member"
    GUEST = "guest"


class Purpose(StrEnum):
    """What a case study is shared for; the values are those of ``Use`` where there is one."""

    TEAM = "team"
    """The team's own work on its account."""
    WORKSHOP = "workshop"
    REPORT = "report"
    PUBLIC_QUOTE = "public quotation"
    ARCHIVE = "archive"
    BACKUP = "backup"
    """A whole copy that only brings the same account back; it is shown to nobody."""

    @property
    def inside(self) -> bool:
        """Whether what is shared stays with the people who made it."""
        return self in (Purpose.TEAM, Purpose.WORKSHOP)

    @property
    def consent(self) -> Use:
        """The consent it asks for; the team's own work goes by the leave for the workshop."""
        return Use.WORKSHOP if self.inside else Use(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who looks at a case study.

    Attributes:
        role: what they are to it.
        contributor: the contributor they are, if known.
        voice: the voice they speak with, if any.
        author: the name under which their private notes are kept.
    """

    role: Role = Role.GUEST
    contributor: Id | None = None
    voice: Id | None = None
    author: str = ""
