"""What somebody must be allowed to do before a change, as data: by its kind, and by its touch."""

from __future__ import annotations

from collections.abc import Mapping

from ripplegrid.errors import MissingRecord, NotYours
from ripplegrid.model.attribution import named_as
from ripplegrid.model.case import WHAT
from ripplegrid.model.changes import Change, ChooseAttribution
from ripplegrid.model.delta import Delta
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Consent, TensionNote
from ripplegrid.model.view import View
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, demand
from ripplegrid.web.cases.models import Case

NEEDS: Mapping[str, Act] = {
    "DescribeCase": Act.DESCRIBE,
    "AddEntry": Act.ADD,
    "EditEntry": Act.EDIT,
    "PlaceEntry": Act.EDIT,
    "PlaceEntries": Act.EDIT,
    "AgreeOnEntries": Act.EDIT,
    "SetAsideEntries": Act.SET_ASIDE,
    "SetAsideEntry": Act.SET_ASIDE,
    "TakeBackEntry": Act.SET_ASIDE,
    "SayOfEntry": Act.ADD,
    "LinkEntries": Act.ADD,
    "EditContribution": Act.EDIT,
    "RemoveContribution": Act.REMOVE,
    "LinkTogether": Act.EDIT,
    "SayOfContribution": Act.ADD,
    "AttachEvidence": Act.EDIT,
    "DetachEvidence": Act.EDIT,
    "MergeEntries": Act.MERGE,
    "SplitEntry": Act.MERGE,
    "AddRecord": Act.ADD,
    "AddRecords": Act.ADD,
    "EditRecord": Act.EDIT,
    "RemoveRecord": Act.REMOVE,
    "RenameTerms": Act.DESCRIBE,
    "ArrangeStages": Act.DESCRIBE,
    "ChooseAttribution": Act.READ,
    "DescribeSynthesis": Act.DESCRIBE,
    "ReviseCodebook": Act.EDIT,
    "CodeUnit": Act.ADD,
    "OpenRound": Act.SHARE,
    "AmendStatement": Act.EDIT,
}
"""By the kind of change; a test holds it to the model's list of changes."""

TOUCHED: Mapping[str, Act] = {
    "about": Act.DESCRIBE,
    "labels": Act.DESCRIBE,
    "consents": Act.SHARE,
    "openings": Act.SHARE,
}
"""By the table a change touches, however it is sent, and whether it does or undoes: the team's
words are part of the description, nobody may take back another's refusal on the side, and
reflections are laid open for everybody at once."""


def demand_touch(role: Role, delta: Delta, *, own: bool = False) -> None:
    """Raise NotAllowed unless this role may touch every table that these edits touch.

    ``own`` says that the answers among them are the actor's own: those they may give themself.
    """
    for table in sorted({edit.table for edit in delta.edits} & set(TOUCHED)):
        if not (own and table == "consents"):
            demand(role, TOUCHED[table])


def own_answers(actor: Person, case: Case, view: View, delta: Delta) -> bool:
    """Whether what these edits say of leave is said by the person themself, of their own words.

    Only where they speak under their own name: the history says who did what, and would tell who
    stands behind a pen-name or behind none.
    """
    found = [e for edit in delta.edits for e in (edit.before, edit.after) if isinstance(e, Consent)]
    if not found:
        return False
    me = case.memberships.filter(person=actor).values_list("contributor", flat=True).first()
    return bool(me) and all(_mine(view, consent.voice, str(me)) for consent in found)


def _mine(view: View, voice_id: Id, me: Id) -> bool:
    voice, person = view.get("voices", voice_id), view.get("contributors", me)
    if not isinstance(voice, Voice) or not isinstance(person, Contributor):
        return False
    return voice.contributor == me and named_as(voice, person) is Attribution.NAMED


def demand_voices(actor: Person, case: Case, role: Role, view: View, delta: Delta) -> None:
    """Raise NotAllowed when somebody would make themself, or another, the owner of said words.

    To whom a voice belongs decides who sees what it keeps to itself, and who gives leave for it.
    """
    me = case.memberships.filter(person=actor).values_list("contributor", flat=True).first()
    for edit in delta.edits:
        was, now = edit.before, edit.after
        if isinstance(was, Voice) and isinstance(now, Voice) and was.contributor != now.contributor:
            mine = bool(now.contributor) and now.contributor == me
            used = any(True for _ in view.referring(was.id))
            if used and (mine or was.contributor is not None):
                demand(role, Act.SHARE)


def demand_own(actor: Person, case: Case, change: Change | None, delta: Delta) -> None:
    """Raise unless what is one person's alone is done by that person.

    How a contributor wants to be named more openly is said by them alone; a private note is there
    for nobody but its author, who writes under the id of their account.
    """
    if isinstance(change, ChooseAttribution):
        about = change.before.id
        if not case.memberships.filter(person=actor, contributor=about).exists():
            raise NotYours(id=about)
    for edit in delta.edits:
        for record in (edit.before, edit.after):
            if isinstance(record, TensionNote) and record.author != str(actor.pk):
                raise MissingRecord(what=WHAT["tension_notes"], id=record.id)
