"""What somebody is shown who is asked again: the change, what they told of it, and when."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.model.account import Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.letters.answers.again import told_id
from ripplegrid.web.letters.holder import holder


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAgain:
    """The question as its receiver sees it; ``told`` are their own words of then."""

    record: FollowUp
    entry: Entry
    told: tuple[Telling, ...]
    name: str

    @property
    def open(self) -> bool:
        """Whether it waits for an answer; that nobody replied is none."""
        return self.record.result in (FollowUpResult.WAITING, FollowUpResult.NO_REPLY)


def asked_again(study: CaseStudy, follow_up: Id) -> AskedAgain | None:
    """A question to ask again; None when it, or what it is about, may be shown no more."""
    record = study.follow_ups.get(follow_up)
    if record is None:
        return None
    if record.contributor is None:
        case, mine, name = share(study, Reader(), Purpose.WORKSHOP), frozenset[Id](), ""
    else:
        whose = holder(study, record.contributor)
        case, mine, name = whose.case, whose.ids, whose.name
    entry = case.entries.get(record.entry)
    if entry is None:
        return None
    later = told_id(record.id)
    told = (t for t in case.tellings.values() if t.entry == entry.id and t.voice in mine)
    return AskedAgain(
        record=record, entry=entry, told=tuple(t for t in told if t.id != later), name=name
    )
