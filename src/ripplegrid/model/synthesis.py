"""A synthesis: several case studies looked at together, and what people decided of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from types import MappingProxyType

from ripplegrid.model.across import (
    Answer,
    FactorGroup,
    Match,
    Statement,
    SynthesisStep,
    Wording,
)
from ripplegrid.model.case import Table, table
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.coding import (
    Assignment,
    Codebook,
    Coder,
    Coding,
    CodingRound,
    Passage,
    Settlement,
    Theme,
    Verification,
)
from ripplegrid.model.record import Id, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutSynthesis(Record):
    """What a synthesis says of itself; its id is the id of the synthesis.

    Attributes:
        title: what it is called.
        question: what is asked of the case studies together.
        summary: what came of it, in short.
        methods: how it was done, beyond what its steps and rounds say.
        limits: what it cannot say.
        authors: who answers for it.
        licence: under which licence it may be used.
        fictional: an invented example; said on every page.
    """

    title: str
    question: str = ""
    summary: str = ""
    methods: str = ""
    limits: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    fictional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Synthesis:
    """Several case studies looked at together.

    It holds none of their entries: it names them by the id of the case study and their own, and
    the case studies stand beside it.

    Example:
        >>> synthesis = Synthesis(about=AboutSynthesis(id="s", title="What six projects changed"))
        >>> synthesis.title, len(synthesis.proposals)
        ('What six projects changed', 0)
    """

    about: AboutSynthesis
    coders: Table[Coder] = field(default_factory=table)
    proposals: Table[Proposal] = field(default_factory=table)
    placings: Table[Placing] = field(default_factory=table)
    choices: Table[Choice] = field(default_factory=table)
    matches: Table[Match] = field(default_factory=table)
    themes: Table[Theme] = field(default_factory=table)
    codebooks: Table[Codebook] = field(default_factory=table)
    coding_rounds: Table[CodingRound] = field(default_factory=table)
    assignments: Table[Assignment] = field(default_factory=table)
    passages: Table[Passage] = field(default_factory=table)
    codings: Table[Coding] = field(default_factory=table)
    settlements: Table[Settlement] = field(default_factory=table)
    verifications: Table[Verification] = field(default_factory=table)
    statements: Table[Statement] = field(default_factory=table)
    wordings: Table[Wording] = field(default_factory=table)
    answers: Table[Answer] = field(default_factory=table)
    factor_groups: Table[FactorGroup] = field(default_factory=table)
    synthesis_steps: Table[SynthesisStep] = field(default_factory=table)

    @property
    def id(self) -> Id:
        """The id of the synthesis."""
        return self.about.id

    @property
    def title(self) -> str:
        """Its title."""
        return self.about.title

    @property
    def choice(self) -> Choice | None:
        """The choice that stands: the one that no later one takes the place of."""
        replaced = {choice.replaces for choice in self.choices.values()}
        standing = [c for c in self.choices.values() if c.id not in replaced]
        return max(standing, key=_when, default=None)

    @property
    def cases(self) -> tuple[Id, ...]:
        """The ids of the case studies that were chosen, in order."""
        chosen = self.choice.chosen if self.choice is not None else ()
        found = {self.proposals[one].case for one in chosen if one in self.proposals}
        return tuple(sorted(found - {""}))

    def records(self) -> Iterator[Record]:
        """Every record, ``about`` first, then table by table."""
        yield self.about
        for name in SYNTHESIS_TABLES:
            yield from getattr(self, name).values()


def _when(choice: Choice) -> tuple[date, Id]:
    when = choice.when
    return (when.latest or when.earliest or date.min) if when else date.min, choice.id


SYNTHESIS_TABLES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "coders": Coder,
        "proposals": Proposal,
        "placings": Placing,
        "choices": Choice,
        "matches": Match,
        "themes": Theme,
        "codebooks": Codebook,
        "coding_rounds": CodingRound,
        "assignments": Assignment,
        "passages": Passage,
        "codings": Coding,
        "settlements": Settlement,
        "verifications": Verification,
        "statements": Statement,
        "wordings": Wording,
        "answers": Answer,
        "factor_groups": FactorGroup,
        "synthesis_steps": SynthesisStep,
    }
)
"""The tables of a synthesis and the kind of record each holds, in the order of the file."""

assert tuple(SYNTHESIS_TABLES) == tuple(f.name for f in fields(Synthesis))[1:]
