"""What somebody who holds a link may touch: what is theirs, and nothing that is anybody else's.

Held to here whatever an answer is made of, so that no answer changes another's telling, claim or
consent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ripplegrid.errors import NotYours
from ripplegrid.model.account import Claim, Substantiation, Telling
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.draft import changed_fields
from ripplegrid.model.ids import derived_id
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import CheckBack, Consent, FollowUp
from ripplegrid.model.view import View
from ripplegrid.web.cases.models import Pass, PassKind

ANSWERED = frozenset({"stance", "account", "when"})
"""What an answer may change of a telling or a claim that is there."""
NAMED = frozenset({"attribution", "pen_name"})
FOLLOWED = frozenset({"result", "account", "when"})


def demand_held(given: Pass, view: View, delta: Delta) -> None:
    """Raise NotYours unless everything these edits touch belongs to whom the link is for."""
    theirs = _THEIRS[PassKind(given.kind)]
    new = {e.id: e.after for e in delta.edits if isinstance(e.after, Voice)}
    whose = _Whose(given, view, new)
    for edit in delta.edits:
        if edit.after is None or not theirs(whose, edit, edit.after):
            raise NotYours(id=edit.id)


def substantiation_id(given: Pass) -> Id:
    """The id of the one answer that somebody outside gives by this link."""
    return derived_id(str(given.pk), "answer")


class _Whose:
    """Who stands behind a voice, also behind one that the act adds."""

    def __init__(self, given: Pass, view: View, new: Mapping[Id, Record]) -> None:
        self.given, self.view, self._new = given, view, new

    def speaks(self, record: Record, contributor: Id | None) -> bool:
        """Whether a record holds the words of this contributor."""
        voice = getattr(record, "voice", None)
        found = self._new.get(voice) or self.view.get("voices", voice) if voice else None
        return isinstance(found, Voice) and _is(found, contributor)


def _is(voice: Voice, contributor: Id | None) -> bool:
    return bool(contributor) and voice.contributor == contributor


def _only(edit: Edit, fields: frozenset[str]) -> bool:
    """Whether nothing but these fields of a record that is there changes."""
    assert edit.after is not None
    return edit.before is not None and fields.issuperset(changed_fields(edit.before, edit.after))


def _own_page(whose: _Whose, edit: Edit, after: Record) -> bool:
    subject = whose.given.subject
    if isinstance(after, Contributor):
        return after.id == subject and _only(edit, NAMED)
    if isinstance(after, Telling | Claim):
        fresh = edit.before is None or _only(edit, ANSWERED)
        return fresh and whose.speaks(after, subject)
    return isinstance(after, CheckBack | Consent) and all(
        whose.speaks(record, subject) for record in (edit.before, after) if record is not None
    )


def _follow_up(whose: _Whose, edit: Edit, after: Record) -> bool:
    if isinstance(after, FollowUp):
        return after.id == whose.given.subject and _only(edit, FOLLOWED)
    asked = whose.view.get("follow_ups", whose.given.subject)
    if not isinstance(asked, FollowUp):
        return False
    if isinstance(after, Voice):
        return edit.before is None and _is(after, asked.contributor)
    if not isinstance(after, Telling) or after.entry != asked.entry:
        return False
    fresh = edit.before is None or _only(edit, ANSWERED)
    return fresh and whose.speaks(after, asked.contributor)


def _outside(whose: _Whose, _edit: Edit, after: Record) -> bool:
    return (
        isinstance(after, Substantiation)
        and after.id == substantiation_id(whose.given)
        and after.about == whose.given.subject
    )


_THEIRS: Mapping[PassKind, Callable[[_Whose, Edit, Record], bool]] = MappingProxyType(
    {
        PassKind.OWN_PAGE: _own_page,
        PassKind.FOLLOW_UP: _follow_up,
        PassKind.SUBSTANTIATE: _outside,
    }
)
"""By what a link is for, whether what it touches is theirs; other links touch nothing."""
