"""The answer to a sentence that was put together from what several people said."""

from __future__ import annotations

from ripplegrid.errors import ClosedPass
from ripplegrid.model.changes import AddRecord, Change, EditRecord
from ripplegrid.model.ids import derived_id
from ripplegrid.model.registers import CheckBack
from ripplegrid.saying import spoken
from ripplegrid.web.cases.actions.answer import Answered
from ripplegrid.web.letters.answers.own import Tapped
from ripplegrid.web.letters.holder import Holder
from ripplegrid.web.letters.shown.findings import Asked


def check_finding(holder: Holder, asked: Asked, tapped: Tapped) -> Answered:
    """What tapping on a finding comes to: a record of it, with the sentence as it was read.

    It stands beside the finding as this voice. No telling and no claim comes of it: whoever agrees
    that several people said so has not said it all themself. The same sentence is answered once,
    and the answer can be changed; one that reads otherwise later is asked anew, and both stay.
    """
    if asked.voice not in holder.ids:
        raise ClosedPass
    finding = asked.finding
    checked = CheckBack(
        id=derived_id(asked.voice, f"check back of {finding.code}: {finding.sentence}"),
        about=holder.study.id,
        voice=asked.voice,
        stance=tapped.stance,
        comment=tapped.comment,
        when=tapped.when,
        finding=finding.code,
        sentence=finding.sentence,
        language=spoken().code,
        rests_on=asked.rests_on,
    )
    before = holder.study.check_backs.get(checked.id)
    changes: tuple[Change, ...] = ()
    if before is None:
        changes = (AddRecord(checked),)
    elif before != checked:
        changes = (EditRecord(before, checked),)
    return Answered(changes=changes, voice=asked.voice)
