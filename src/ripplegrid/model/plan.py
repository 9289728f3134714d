"""What a change comes to: the only way from one state of what is kept to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from ripplegrid.errors import Conflict
from ripplegrid.model import changes
from ripplegrid.model.acts import across, coding, entries, evidence, links, merging, naming, records
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.changes import Change
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.draft import Draft
from ripplegrid.model.kept import ABOUT, WHAT
from ripplegrid.model.record import Record
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.model.view import View, WholeView

K = TypeVar("K", CaseStudy, Synthesis)

_ACTS: Mapping[type[Change], Callable[[Draft, Any], None]] = MappingProxyType(
    {
        changes.DescribeCase: records.describe_case,
        changes.AddEntry: entries.add_entry,
        changes.EditEntry: entries.edit_entry,
        changes.PlaceEntry: entries.place_entry,
        changes.PlaceEntries: entries.place_entries,
        changes.AgreeOnEntries: entries.agree_on_entries,
        changes.SetAsideEntries: entries.set_aside_entries,
        changes.SetAsideEntry: entries.set_aside_entry,
        changes.TakeBackEntry: entries.take_back_entry,
        changes.SayOfEntry: entries.say_of_entry,
        changes.LinkEntries: links.link_entries,
        changes.EditContribution: links.edit_contribution,
        changes.RemoveContribution: links.remove_contribution,
        changes.LinkTogether: links.link_together,
        changes.SayOfContribution: links.say_of_contribution,
        changes.AttachEvidence: evidence.attach_evidence,
        changes.DetachEvidence: evidence.detach_evidence,
        changes.MergeEntries: merging.merge_entries,
        changes.SplitEntry: merging.split_entry,
        changes.AddRecord: records.add_record,
        changes.AddRecords: records.add_records,
        changes.EditRecord: records.edit_record,
        changes.RemoveRecord: records.remove_record,
        changes.RenameTerms: naming.rename_terms,
        changes.ArrangeStages: naming.arrange_stages,
        changes.ChooseAttribution: naming.choose_attribution,
        changes.DescribeSynthesis: across.describe_synthesis,
        changes.AmendStatement: across.amend_statement,
        changes.ReviseCodebook: coding.revise_codebook,
        changes.CodeUnit: coding.code_unit,
        changes.OpenRound: across.open_round,
    }
)
"""What each change does to a draft. To add a change: a class, a function, a line here."""


def plan(view: View, change: Change) -> Delta:
    """Work out what a change does, reading only the records it needs.

    Args:
        view: a whole case study (``WholeView``) or a slice that reads rows as they are asked for.
        change: what somebody wants to do.

    Returns:
        The records before and after, in an order in which each finds what it points at; empty
        when the change leaves everything as it is.

    Raises:
        Refusal: the change would break a rule; each rule has its own class.
        Conflict: somebody else changed the same field since the change's author looked.

    Example:
        >>> from ripplegrid.model import About, CaseStudy, Entry
        >>> case = CaseStudy(about=About(id="c", title="Better letters"))
        >>> delta = plan(WholeView(case), changes.AddEntry(Entry(id="e", text="Staff listen")))
        >>> [(edit.table, edit.id) for edit in delta.edits]
        [('entries', 'e')]
    """
    return plan_all(view, (change,))


def plan_all(view: View, several: Iterable[Change]) -> Delta:
    """Work out what several changes come to when they are done as one act, in this order."""
    draft = Draft(view)
    for change in several:
        _ACTS[type(change)](draft, change)
    return draft.delta()


def apply(kept: K, change: Change) -> K:
    """The case study, or the synthesis, after a change; the one given stays as it is.

    Raises:
        Refusal, Conflict: as ``plan`` does.

    Example:
        >>> from ripplegrid.model import About, CaseStudy, Entry
        >>> case = CaseStudy(about=About(id="c", title="Better letters"))
        >>> list(apply(case, changes.AddEntry(Entry(id="e", text="Staff listen"))).entries)
        ['e']
    """
    return apply_delta(kept, plan(WholeView(kept), change))


def apply_delta(kept: K, delta: Delta) -> K:
    """What is kept, with the edits of a delta; only the tables it touches are made anew.

    Raises:
        Conflict: a record is not what the delta found when it was planned.
    """
    by_table: dict[str, list[Edit]] = {}
    for edit in delta.edits:
        by_table.setdefault(edit.table, []).append(edit)
    made = {_field(name): _edited(kept, name, edits) for name, edits in by_table.items()}
    return replace(kept, **made)


def _field(name: str) -> str:
    return "about" if name in ABOUT else name


def _edited(kept: K, name: str, edits: list[Edit]) -> Any:
    if name in ABOUT:
        rows: dict[str, Record] = {kept.about.id: kept.about}
    else:
        rows = dict(getattr(kept, name))
    for edit in edits:
        if rows.get(edit.id) != edit.before:
            raise Conflict(what=WHAT[name], id=edit.id)
        if edit.after is None:
            del rows[edit.id]
        else:
            rows[edit.id] = edit.after
    return rows[kept.about.id] if name in ABOUT else table(rows.values())
