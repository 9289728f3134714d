"""What happened, what led to what, who says so and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record, ref
from ripplegrid.model.when import When
from ripplegrid.model.words import (
    IMPACT_KINDS,
    Answer,
    Direction,
    Effect,
    EvidenceKind,
    Kind,
    Level,
    Stance,
    UseKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Record):
    """One thing that happened, in somebody's words, on the grid.

    Attributes:
        text: what happened, as it is shown on the grid.
        note: more about it.
        levels: where it happened; none while it waits in the tray.
        kinds: what it was entered as; what it does is read from its links.
        uses: for a use, whether instrumental, conceptual or symbolic.
        when: when it happened, as vaguely as it is known.
        published: whether it is a published output; ``when`` is then the date of publication.
        by: the voice on whose own grid it stands.
        came_from: where the text was taken from (a section, a sheet and cell, a wall photo).
        agreed: whether the team took it into the agreed grid.
        set_aside: whether the team put it aside, with ``set_aside_why``; nothing is lost.
        merged_into: the entry that now speaks for this one.
    """

    text: str
    note: str = ""
    levels: frozenset[Level] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    uses: frozenset[UseKind] = frozenset()
    when: When | None = None
    published: bool = False
    intended: Answer = Answer.NOT_SAID
    expected: Answer = Answer.NOT_SAID
    tangible: Answer = Answer.NOT_SAID
    continuing: Answer = Answer.NOT_SAID
    by: Id | None = ref("voices", default=None)
    came_from: str = ""
    agreed: bool = False
    set_aside: bool = False
    set_aside_why: str = ""
    merged_into: Id | None = ref("entries", default=None)

    @property
    def placed(self) -> bool:
        """Whether it has a level and a kind; otherwise it waits in the tray."""
        return bool(self.levels and self.kinds)

    @property
    def shown(self) -> bool:
        """Whether it stands on the grid: neither set aside nor merged into another."""
        return not self.set_aside and self.merged_into is None

    @property
    def impact(self) -> bool:
        """Whether it was entered as output, use or outcome."""
        return bool(self.kinds & IMPACT_KINDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling(Record):
    """What one voice says of an entry: stance, quotation, direction and for whom.

    A telling stays with the entry it was made about, also after that entry is merged.
    """

    entry: Id = ref("entries")
    voice: Id = ref("voices")
    stance: Stance = Stance.SAYS
    account: str = ""
    quotation: str = ""
    direction: Direction = Direction.NOT_SAID
    for_whom: str = ""
    evidence: frozenset[Id] = ref("evidence", default=frozenset())
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution(Record):
    """A link from one entry to another: one per pair and effect, never attribution.

    ``joint`` names a group of contributions to the same entry that worked "only together".
    """

    source: Id = ref("entries")
    target: Id = ref("entries")
    effect: Effect = Effect.NOT_SAID
    joint: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """What one voice says of a contribution.

    ``source`` and ``target`` are the entries it was made about. Merging entries re-points the
    contribution, never these two, so that a chain nobody told can be seen for what it is.
    """

    contribution: Id = ref("contributions")
    voice: Id = ref("voices")
    source: Id = ref("entries")
    target: Id = ref("entries")
    stance: Stance = Stance.SAYS
    effect: Effect | None = None
    account: str = ""
    quotation: str = ""
    confidence: str = ""
    otherwise: Answer = Answer.NOT_SAID
    otherwise_account: str = ""
    also_contributed: str = ""
    evidence: frozenset[Id] = ref("evidence", default=frozenset())
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Record):
    """A story, quotation, document, data or observation behind an entry or a contribution.

    ``files`` names the files that belong to it: the SHA-256 digest of each, and its name. The files
    themselves are kept beside the account.
    """

    kind: EvidenceKind
    title: str
    text: str = ""
    source: str = ""
    address: str = ""
    licence: str = ""
    when: When | None = None
    outside: bool = False
    verifier: str = ""
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Substantiation(Record):
    """What somebody outside the team answered when asked about an entry or a contribution."""

    about: Id = ref("*")
    by: str
    role: str = ""
    stance: Stance
    comment: str = ""
    when: When | None = None
