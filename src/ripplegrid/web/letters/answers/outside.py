"""The answer of somebody outside the team who was asked whether a statement is so."""

from __future__ import annotations

from dataclasses import dataclass

from ripplegrid.model.account import Substantiation
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecord, EditRecord
from ripplegrid.model.when import When
from ripplegrid.model.words import Stance
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.cases.actions.held import substantiation_id
from ripplegrid.web.cases.models import Pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """Who answered, as what, how, in which words, and when."""

    name: str
    role: str
    stance: Stance
    comment: str
    when: When


def confirmed(study: CaseStudy, given: Pass, said: Confirmed) -> Answered:
    """What an answer comes to: one record of this link, which another answer changes."""
    after = Substantiation(
        id=substantiation_id(given),
        about=given.subject,
        by=said.name,
        role=said.role,
        stance=said.stance,
        comment=said.comment,
        when=said.when,
    )
    before = study.substantiations.get(after.id)
    if before is None:
        return Answered(changes=(AddRecord(after),), by=said.name)
    changes = (EditRecord(before, after),) if after != before else ()
    return Answered(changes=changes, by=said.name)
