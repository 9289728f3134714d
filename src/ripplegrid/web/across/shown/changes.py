"""The history of a synthesis as its page tells it.

What was said of a case study that is not given any more is not told, though the history keeps it;
nor are the words of a passage that were taken back.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ripplegrid.disclosure import Run, without_words, words_stand
from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Passage
from ripplegrid.model.kept import WHAT
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.model.words import VoiceKind
from ripplegrid.saying import say
from ripplegrid.web.across.shown.candidates import place_label
from ripplegrid.web.cases.codec import read_record
from ripplegrid.web.cases.queries import Told
from ripplegrid.web.cases.shown.changes import ChangeTold, told_of

NAMED_BY = ("name", "title", "text")
PASSAGES = "passages"


@dataclass(frozen=True, slots=True)
class Words:
    """What ids stand for in the words of a change: nothing here is an entry."""

    entries: Mapping[Id, Entry]
    voices: Mapping[Id, Voice]
    contributions: Mapping[Id, Contribution]


def history_told(
    changes: Iterable[Told], synthesis: Synthesis, given: Mapping[Id, CaseStudy]
) -> list[ChangeTold]:
    """Each change in words; ``given`` are the case studies the synthesis may look at now."""
    words = Words({}, _named(synthesis, given), {})
    told = ((one, told_of(_told(one, synthesis, given), words)) for one in changes)
    return [_in_words(one, shown, synthesis) for one, shown in told]


def _in_words(change: Told, shown: ChangeTold, synthesis: Synthesis) -> ChangeTold:
    """A change of records that have no words of their own says what they are."""
    if shown.text or shown.withheld or not change.delta:
        return shown
    first = change.delta[0]
    record = first["after"] or first["before"]
    proposal = synthesis.proposals.get(record.get("proposal", ""))
    parts = [say(WHAT[first["table"]])]
    if proposal is not None:
        parts.append(proposal.title)
    if record.get("place"):
        parts.append(place_label(record["place"]))
    if record.get("why"):
        parts.append(record["why"])
    return replace(shown, text=": ".join(parts))


def _named(synthesis: Synthesis, given: Mapping[Id, CaseStudy]) -> dict[Id, Voice]:
    found = {}
    for record in synthesis.records():
        name = next((getattr(record, n) for n in NAMED_BY if getattr(record, n, "")), "")
        if name and not _case_of(record) - given.keys() and _stands(record, given):
            found[record.id] = Voice(id=record.id, kind=VoiceKind.PERSON, name=str(name))
    return found


def _case_of(record: Record) -> set[Id]:
    case = getattr(record, "case", "")
    return {case} if case else set()


def out_of_sight(change: Told, gone: Collection[Run]) -> Told:
    """The change without words that were taken back since, wherever it repeats them."""
    if not gone:
        return change
    return replace(change, change=_clear(change.change, gone), delta=_clear(change.delta, gone))


def _clear(value: Any, gone: Collection[Run]) -> Any:
    match value:
        case str():
            return without_words(value, gone)
        case dict():
            return {name: _clear(one, gone) for name, one in value.items()}
        case list():
            return [_clear(one, gone) for one in value]
    return value


def _told(change: Told, synthesis: Synthesis, given: Mapping[Id, CaseStudy]) -> Told:
    """The change without what is of a case study that is not given any more, or was taken back."""
    kept = [
        edit
        for edit in change.delta
        if not _cases(edit, synthesis) - given.keys() and not _lost(edit, given)
    ]
    if len(kept) == len(change.delta):
        return change
    return replace(change, delta=kept, change={}, withheld=True)


def _lost(edit: Mapping[str, Any], given: Mapping[Id, CaseStudy]) -> bool:
    made = edit["after"] or edit["before"]
    return edit["table"] == PASSAGES and not _stands(read_record(PASSAGES, made), given)


def _stands(record: Record, given: Mapping[Id, CaseStudy]) -> bool:
    return not isinstance(record, Passage) or words_stand(record, given)


def _cases(edit: Mapping[str, Any], synthesis: Synthesis) -> set[Id]:
    """The case studies an edit is about: named by it, or by the proposal it speaks of."""
    found: set[Id] = set()
    for record in (edit["before"], edit["after"]):
        if record is None:
            continue
        named = {record.get("case", "")}
        proposal = synthesis.proposals.get(record.get("proposal", ""))
        named.add(proposal.case if proposal else "")
        origins = [*(record.get("entries") or ()), *(record.get("factors") or ())]
        named |= {one.partition("/")[0] for one in origins if "/" in one}
        found |= named - {""}
    return found
