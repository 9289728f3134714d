"""Every act on a case study or a synthesis, as a small value that knows only its data.

The ids of new records are given by the caller, so that a page, a command line and a notebook can
say beforehand what they are about to make. What each change comes to is worked out by
``ripplegrid.model.plan``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from ripplegrid.model.account import Claim, Contribution, Entry, Evidence, Telling
from ripplegrid.model.across import Statement
from ripplegrid.model.case import About
from ripplegrid.model.coding import Coding, Passage, Theme
from ripplegrid.model.people import Contributor, Stage, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import Label
from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.model.when import When
from ripplegrid.model.words import Kind, Level, UseKind


@dataclass(frozen=True, slots=True)
class Change:
    """One act on a case study or a synthesis: the only way anything changes."""

    @property
    def name(self) -> str:
        """The name it is kept under, a key of ``CHANGES``."""
        return type(self).__name__


@dataclass(frozen=True, slots=True)
class DescribeCase(Change):
    """Say what the case study is about. Only fields that differ from ``before`` are touched."""

    before: About
    after: About


@dataclass(frozen=True, slots=True)
class AddEntry(Change):
    """Put a new entry on the grid, with what a voice tells of it and, if new, that voice."""

    entry: Entry
    telling: Telling | None = None
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class EditEntry(Change):
    """Reword an entry. Only fields that differ from ``before`` are touched."""

    before: Entry
    after: Entry


@dataclass(frozen=True, slots=True)
class PlaceEntry(Change):
    """Say at which levels an entry stands and what it is entered as."""

    entry: Id
    levels: frozenset[Level]
    kinds: frozenset[Kind]
    uses: frozenset[UseKind] = frozenset()


@dataclass(frozen=True, slots=True)
class PlaceEntries(Change):
    """Move several entries as one act: to these levels, to these kinds, or both.

    Where ``levels`` or ``kinds`` is empty, each entry keeps its own.
    """

    entries: frozenset[Id]
    levels: frozenset[Level] = frozenset()
    kinds: frozenset[Kind] = frozenset()


@dataclass(frozen=True, slots=True)
class AgreeOnEntries(Change):
    """Say of several entries, as one act, that the team agreed on them, or not yet."""

    entries: frozenset[Id]
    agreed: bool = True


@dataclass(frozen=True, slots=True)
class SetAsideEntries(Change):
    """Put several entries aside as one act, with one reason. Nothing of them is lost."""

    entries: frozenset[Id]
    why: str


@dataclass(frozen=True, slots=True)
class SetAsideEntry(Change):
    """Put an entry aside, with a reason. Its links and what was told of it are kept."""

    entry: Id
    why: str


@dataclass(frozen=True, slots=True)
class TakeBackEntry(Change):
    """Put an entry that was set aside back on the grid."""

    entry: Id


@dataclass(frozen=True, slots=True)
class SayOfEntry(Change):
    """Let a voice, new or known, tell of an entry."""

    telling: Telling
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class LinkEntries(Change):
    """Say that one entry led to another, with what a voice claims of it.

    There is one contribution for each pair of entries and effect: where it is already there, the
    claim is added to it.
    """

    contribution: Contribution
    claim: Claim | None = None
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class EditContribution(Change):
    """Change the effect, the group or the note of a contribution; never the entries it joins."""

    before: Contribution
    after: Contribution


@dataclass(frozen=True, slots=True)
class RemoveContribution(Change):
    """Remove a contribution together with its claims, which must all be named."""

    contribution: Id
    claims: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class LinkTogether(Change):
    """Say which other links into the same entry worked "only together" with this one.

    ``others`` is everybody in the group but the link itself; with none the link stands alone.
    """

    contribution: Id
    others: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class SayOfContribution(Change):
    """Let a voice, new or known, say what it thinks of a contribution."""

    claim: Claim
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class AttachEvidence(Change):
    """Put a piece of evidence, new or known, behind tellings, claims or ways of taking part."""

    evidence: Id
    behind: frozenset[Id]
    new: Evidence | None = None


@dataclass(frozen=True, slots=True)
class DetachEvidence(Change):
    """Say that a piece of evidence does not stand behind these records. The evidence stays."""

    evidence: Id
    behind: frozenset[Id]


@dataclass(frozen=True, slots=True)
class MergeEntries(Change):
    """Let one entry speak for others that say the same thing.

    ``kept`` is one of the entries, or the id of ``entry``, which words them anew.
    """

    kept: Id
    others: frozenset[Id]
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class SplitEntry(Change):
    """Take an entry out of the merged entry that speaks for it.

    ``seed`` is a new id; the links that must be made anew get ids derived from it.
    """

    entry: Id
    seed: Id


@dataclass(frozen=True, slots=True)
class AddRecord(Change):
    """Add one record to the register of its kind."""

    record: Record


@dataclass(frozen=True, slots=True)
class AddRecords(Change):
    """Add several records as one act, such as an import; they may point at each other."""

    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class EditRecord(Change):
    """Edit a record of any kind. Only fields that differ from ``before`` are touched."""

    before: Record
    after: Record


@dataclass(frozen=True, slots=True)
class RemoveRecord(Change):
    """Remove a record that nothing rests on; entries are set aside instead."""

    table: str
    id: Id


@dataclass(frozen=True, slots=True)
class ChooseAttribution(Change):
    """Let a contributor say themself how they want to be named, also more openly than before.

    Everybody else edits a contributor with ``EditRecord``, which only makes it more private once
    something was said. Only fields that differ from ``before`` are touched.
    """

    before: Contributor
    after: Contributor


@dataclass(frozen=True, slots=True)
class RenameTerms(Change):
    """Give terms of the method the team's own words, or the method's back, as one act.

    ``before`` holds the labels as their author saw them, ``after`` as they should be. A term that
    stands in neither is left alone; one that stands in ``before`` alone gets the method's word.
    """

    before: tuple[Label, ...]
    after: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class ArrangeStages(Change):
    """Give the case study its own list of stages, in order, or the method's back, as one act.

    ``before`` holds the stages as their author saw them, ``after`` as they should be. A stage that
    stands in neither is left alone; one that stands in ``before`` alone is removed. A stage of the
    method is kept in the list under the method's id.
    """

    before: tuple[Stage, ...]
    after: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class DescribeSynthesis(Change):
    """Say what a synthesis is about. Only fields that differ from ``before`` are touched."""

    before: AboutSynthesis
    after: AboutSynthesis


@dataclass(frozen=True, slots=True)
class ReviseCodebook(Change):
    """Add, reword, move and take out themes of one version of a codebook, as one act.

    ``before`` holds the themes as their author saw them, ``after`` as they should be. A theme that
    stands in neither is left alone; one in ``after`` alone is put in, new or known; one in
    ``before`` alone is taken out, and removed when nothing else rests on it.
    """

    codebook: Id
    before: tuple[Theme, ...]
    after: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class CodeUnit(Change):
    """Say all that one coder says of one unit in a round, as one act.

    ``before`` holds their codings of the unit as they saw them, ``after`` as they should be; with
    none the unit is as if they had not looked yet. ``passage`` is the unit, where it is newly
    marked.
    """

    before: tuple[Coding, ...]
    after: tuple[Coding, ...]
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class OpenRound(Change):
    """Lay the codings of a round side by side for everybody. It cannot be closed again."""

    round: Id
    when: When


@dataclass(frozen=True, slots=True)
class AmendStatement(Change):
    """Reword a statement, keeping the former wording; it is put forward anew.

    ``wording`` is the id that the former wording is kept under, ``coder`` who amends it.
    """

    before: Statement
    text: str
    wording: Id
    why: str = ""
    coder: Id | None = None
    when: When | None = None


CHANGES: Mapping[str, type[Change]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (
            DescribeCase,
            AddEntry,
            EditEntry,
            PlaceEntry,
            PlaceEntries,
            AgreeOnEntries,
            SetAsideEntries,
            SetAsideEntry,
            TakeBackEntry,
            SayOfEntry,
            LinkEntries,
            EditContribution,
            RemoveContribution,
            LinkTogether,
            SayOfContribution,
            AttachEvidence,
            DetachEvidence,
            MergeEntries,
            SplitEntry,
            AddRecord,
            AddRecords,
            EditRecord,
            RemoveRecord,
            RenameTerms,
            ArrangeStages,
            ChooseAttribution,
            DescribeSynthesis,
            ReviseCodebook,
            CodeUnit,
            OpenRound,
            AmendStatement,
        )
    }
)
"""Every kind of change by the name it is kept under."""

R = TypeVar("R", bound=Record)


def edited(record: R, **values: object) -> Change:
    """The change that gives some fields of a record new values.

    ``record`` is the record as its editor saw it. Should one of these fields have been changed
    meanwhile, planning the change raises ``Conflict`` with both values; other fields stay as they
    are by then.

    Example:
        >>> entry = Entry(id="e", text="Staff listen")
        >>> edited(entry, text="Staff listen more").name
        'EditEntry'
    """
    after = replace(record, **values)  # type: ignore[arg-type]  # checked by the dataclass itself
    match record, after:
        case Entry(), Entry():
            return EditEntry(record, after)
        case Contribution(), Contribution():
            return EditContribution(record, after)
        case About(), About():
            return DescribeCase(record, after)
        case AboutSynthesis(), AboutSynthesis():
            return DescribeSynthesis(record, after)
    return EditRecord(record, after)
