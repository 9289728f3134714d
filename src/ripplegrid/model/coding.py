"""Themes that people find across case studies, and which entries each coder put to them.

A coder's codings stay unseen by the others until their round is opened; then they are kept as they
are for ever, and what people settle stands beside them.
"""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.record import Id, Record, ref
from ripplegrid.model.when import When
from ripplegrid.model.words import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    """A code of a codebook; below another theme, or at the top.

    Attributes:
        name: what it is called.
        part_of: the theme it belongs to; that one then only groups.
        meaning: what belongs to it and what does not.
        source: where it comes from, if it is not the team's own.
    """

    name: str
    part_of: Id | None = ref("themes", default=None)
    meaning: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook(Record):
    """One version of the themes that people code with."""

    title: str
    version: int = 1
    themes: frozenset[Id] = ref("themes", default=frozenset())
    memo: str = ""
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder(Record):
    """Somebody who codes, verifies or speaks for the synthesis.

    Attributes:
        name: how they are named in it.
        about: what they do, and what they have to do with the case studies.
    """

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingRound(Record):
    """One time of coding: with one codebook, blind until it is opened.

    Attributes:
        title: what it is called.
        codebook: the version of the codebook it codes with.
        opened: when the codings were laid side by side; until then each coder sees only their own.
        memo: what it is for.
    """

    title: str
    codebook: Id = ref("codebooks")
    opened: When | None = None
    memo: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """That a coder is to code one case study in a round, or, with ``entries``, a part of it."""

    round: Id = ref("coding_rounds")
    coder: Id = ref("coders")
    case: Id
    entries: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Record):
    """A stretch of what one voice told, marked by a coder so that it can be coded.

    Attributes:
        coder: who marked it; for others it is not there until a round in which they coded it is
            opened.
        case: the case study.
        telling: the telling it stands in; its entry is the entry it is about.
        start: its first character in the account of the telling, counted from 0.
        end: the character after its last.
        text: the words themselves, so that they can be found again should the account change.
    """

    coder: Id = ref("coders")
    case: Id
    telling: Id
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding(Record):
    """That one coder put an entry, a contribution or a passage of a case study to a theme.

    Attributes:
        coder: whose coding it is.
        theme: the theme; None when the coder looked and no theme fits.
        case: the case study.
        entry: its entry; of a contribution the one it starts from, of a passage the one it is
            about.
        contribution: the contribution, where one is coded.
        passage: the passage, where one is coded.
        round: the round it belongs to; None for codings from elsewhere, which are open.
        against: whether it speaks against the theme instead of for it.
        memo: why.
        when: when.
    """

    coder: Id = ref("coders")
    theme: Id | None = ref("themes", default=None)
    case: Id
    entry: Id
    contribution: Id = ""
    passage: Id | None = ref("passages", default=None)
    round: Id | None = ref("coding_rounds", default=None)
    against: bool = False
    memo: str = ""
    when: When | None = None

    @property
    def unit(self) -> Unit:
        """What was coded."""
        return self.case, self.entry, self.contribution, self.passage or ""


Unit = tuple[Id, Id, Id, Id]
"""What is coded: a case study, its entry, and the contribution or passage (or "" for neither)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement(Record):
    """What people settled for one unit of a round, once its codings were open.

    The codings it is about stay as they are.

    Attributes:
        round: the round.
        case: the case study.
        entry: the entry, as in a coding.
        contribution: the contribution, where one was coded.
        passage: the passage, where one was coded.
        themes: the themes it speaks for; none when no theme fits.
        against: those it speaks against.
        why: the reason.
        people: who settled it.
        when: when.
    """

    round: Id = ref("coding_rounds")
    case: Id
    entry: Id
    contribution: Id = ""
    passage: Id | None = ref("passages", default=None)
    themes: frozenset[Id] = ref("themes", default=frozenset())
    against: frozenset[Id] = ref("themes", default=frozenset())
    why: str
    people: frozenset[Id] = ref("coders")
    when: When | None = None

    @property
    def unit(self) -> Unit:
        """What was settled."""
        return self.case, self.entry, self.contribution, self.passage or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification(Record):
    """What somebody who did not do it themself says of a coding, a settlement or a theme.

    Attributes:
        about: what it is about.
        coder: who says it.
        stance: whether they agree.
        themes: of a settlement, the themes it spoke for when it was checked.
        against: and those it spoke against.
        comment: in their words.
        when: when.
    """

    about: Id = ref("*")
    coder: Id = ref("coders")
    stance: Stance
    themes: frozenset[Id] = ref("themes", default=frozenset())
    against: frozenset[Id] = ref("themes", default=frozenset())
    comment: str = ""
    when: When | None = None

    def still_about(self, record: Record | None) -> bool:
        """Whether what was checked stands as it stood then; only a settlement can change.

        Example:
            >>> told = {"round": "r", "case": "c", "entry": "e", "why": "", "people": frozenset()}
            >>> settled = Settlement(id="s", **told)
            >>> check = Verification(id="v", about="s", coder="ann", stance=Stance.AGREES)
            >>> check.still_about(settled)
            True
        """
        if not isinstance(record, Settlement):
            return True
        return (self.themes, self.against) == (record.themes, record.against)
