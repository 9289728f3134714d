"""What pages read from the store, always through the eyes of one person."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from itertools import islice
from typing import Any, TypeAlias

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from ripplegrid import disclosure
from ripplegrid.disclosure import Past, PastOfSynthesis, Purpose, Reader, share
from ripplegrid.errors import MissingRecord, NoCase
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.kept import CASE, SYNTHESIS, WHAT
from ripplegrid.model.record import Id
from ripplegrid.model.record import Record as ModelRecord
from ripplegrid.model.words import Attribution, VoiceKind
from ripplegrid.saying import say
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.accounts.wording import in_words
from ripplegrid.web.cases.actions.conflict import as_seen
from ripplegrid.web.cases.codec import read_record
from ripplegrid.web.cases.graph import can_be, load, load_synthesis
from ripplegrid.web.cases.models import (
    Attachment,
    Case,
    ChangeRecord,
    MemberChange,
    Membership,
    Pass,
    PassKind,
    Record,
    Taken,
)

AnyPast: TypeAlias = Past | PastOfSynthesis
"""The eyes of one reader on a history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One change as the history tells it to one reader; ``change`` is empty once it was erased.

    ``withheld`` says that some of it, or all, may not be told: then ``change`` is empty as well,
    and ``delta`` has only what may be told.
    """

    number: int
    kind: str
    at: datetime
    by: str
    change: dict[str, Any]
    delta: list[dict[str, Any]]
    withheld: bool


MOST_MEMBER_CHANGES = 100


class Looking(StrEnum):
    """As whom somebody who shares a case study can look at it."""

    MEMBER = "member"
    READER = "reader"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is to a case study: their role, and the contributor they are in it, if any.

    ``looking`` says that they look at it as somebody else would: then they may only read, and
    nothing that is theirs alone is shown.
    """

    person: Person
    role: Role
    contributor: Id = ""
    looking: Looking | None = None

    def as_seen_by(self, looking: Looking) -> Standing:
        """The standing of whoever looks at it as somebody of that kind would."""
        return Standing(self.person, Role.READER, looking=looking)

    @property
    def reader(self) -> Reader:
        """Who they are to disclosure: their notes are kept under the id of their account."""
        if self.looking is not None:
            team = self.looking is Looking.MEMBER
            return Reader(role=disclosure.Role.TEAM if team else disclosure.Role.GUEST)
        return Reader(
            role=READERS[self.role],
            contributor=self.contributor or None,
            author=str(self.person.pk),
        )


def members_of(case_id: Id) -> list[Membership]:
    """Who is on a case study, those first who answer for it."""
    found = Membership.objects.filter(case_id=case_id).select_related("person")
    order = [role.value for role in Role]
    return sorted(found, key=lambda m: (order.index(m.role), m.person.shown, m.pk))


def invitations_to(case_id: Id) -> list[Pass]:
    """The invitations that still open something, the newest last."""
    found = Pass.objects.filter(case_id=case_id, kind=PassKind.JOIN, used=None, revoked=None)
    return list(found.filter(expires__gte=timezone.now()).order_by("expires", "pk"))


def cases_of(person: Person) -> list[tuple[Case, Role]]:
    """Every case study somebody may open, the one changed last first."""
    return _kept_of(person, CASE)


def standings_of(person: Person) -> list[tuple[Case, Standing]]:
    """The same with who they are to each, in one query."""
    return [(m.case, Standing(person, Role(m.role), m.contributor)) for m in _members(person, CASE)]


def syntheses_of(person: Person) -> list[tuple[Case, Role]]:
    """Every synthesis somebody may open, the one changed last first."""
    return _kept_of(person, SYNTHESIS)


def given_away(case_id: Id) -> list[Taken]:
    """The syntheses that may look at a case study, the one it was given to last first."""
    found = Taken.objects.filter(case_id=case_id, synthesis__binned=None)
    return list(found.select_related("synthesis", "given_by").order_by("-given", "pk"))


def given_here(synthesis_id: Id) -> list[Taken]:
    """The case studies a synthesis may look at, those given first before the others."""
    found = Taken.objects.filter(synthesis_id=synthesis_id, case__binned=None)
    return list(found.select_related("case", "given_by").order_by("given", "pk"))


def _kept_of(person: Person, what: str) -> list[tuple[Case, Role]]:
    return [(m.case, Role(m.role)) for m in _members(person, what)]


def _members(person: Person, what: str) -> QuerySet[Membership]:
    last = ChangeRecord.objects.filter(case=OuterRef("case"), number=OuterRef("case__version"))
    found = Membership.objects.filter(person=person, case__binned=None, case__what=what)
    found = found.select_related("case")
    found = found.annotate(changed=Subquery(last.values("at")[:1]))
    newest = Coalesce("changed", "case__created").desc()
    return found.order_by(newest, "case__title")


def bin_of(person: Person) -> list[Case]:
    """The case studies somebody owns that lie in the bin, the last one thrown away first."""
    mine = Membership.objects.filter(person=person, role=Role.OWNER, case__binned__isnull=False)
    return [m.case for m in mine.select_related("case").order_by("-case__binned")]


def get_case(person: Person, case_id: Id) -> tuple[Case, Standing]:
    """The row of a case study and who the person is to it; NoCase when it is not there for them."""
    return _kept_for(person, case_id, CASE)


def get_synthesis(person: Person, synthesis_id: Id) -> tuple[Case, Standing]:
    """The same of a synthesis."""
    return _kept_for(person, synthesis_id, SYNTHESIS)


def standing_on(person: Person, row: Case) -> Standing:
    """Who the person is to a case study or a synthesis of which the row is at hand."""
    return _kept_for(person, row.pk, row.what)[1]


def _kept_for(person: Person, case_id: Id, what: str) -> tuple[Case, Standing]:
    mine = Membership.objects.filter(person_id=person.pk, case__binned=None, case__what=what)
    found = mine.filter(case_id=case_id).select_related("case")
    membership = found.first() if can_be(case_id) else None
    if membership is None:
        raise NoCase
    return membership.case, Standing(person, Role(membership.role), membership.contributor)


READERS: Mapping[Role, disclosure.Role] = {
    Role.OWNER: disclosure.Role.FACILITATOR,
    Role.FACILITATOR: disclosure.Role.FACILITATOR,
    Role.MEMBER: disclosure.Role.TEAM,
    Role.ANALYST: disclosure.Role.TEAM,
    Role.VERIFIER: disclosure.Role.TEAM,
    Role.READER: disclosure.Role.GUEST,
}
"""What each role is to somebody who shares a case study with it."""


def _purpose(standing: Standing) -> Purpose:
    """The public gets what may stand in a report; everybody else is at the team's own work."""
    return Purpose.REPORT if standing.looking is Looking.PUBLIC else Purpose.TEAM


def seen_by(standing: Standing, case: CaseStudy) -> CaseStudy:
    """What of a case study this person may see: private notes are their author's alone."""
    return share(case, standing.reader, _purpose(standing))


def taken_by(standing: Standing, row: Case, use: Purpose) -> CaseStudy:
    """The case study as this person may take it away for a use, with every consent applied.

    Private notes leave only in a backup of the whole installation, not even with their author.
    """
    return replace(share(load(row), standing.reader, use), tension_notes=table())


def eyes_of(standing: Standing, row: Case) -> AnyPast:
    """What of the history of a case study, or of a synthesis, this person may be told."""
    if row.what == SYNTHESIS:
        return PastOfSynthesis(load_synthesis(row), standing.contributor)
    return past_of(standing, row)


def past_of(standing: Standing, row: Case) -> Past:
    """What of the history of a case study this person may be told."""
    return Past(load(row), standing.reader, _purpose(standing))


def version_of(case_id: Id, table: str, record_id: Id) -> int:
    """The version of a record, which a form carries along as what its writer had seen."""
    rows = Record.objects.filter(case_id=case_id, table=table, record_id=record_id)
    version = rows.values_list("version", flat=True).first()
    if version is None:
        raise MissingRecord(what=WHAT[table], id=record_id)
    return version


def record_as_seen(case_id: Id, table: str, record_id: Id, version: int) -> ModelRecord:
    """The record as it stood when a form was made of it: the ``before`` of an edit."""
    found = as_seen(case_id, table, record_id, version=version)
    if found is None:
        raise MissingRecord(what=WHAT[table], id=record_id)
    return found


def history(
    case_id: Id,
    past: AnyPast,
    *,
    names: Names | None = None,
    before: int | None = None,
    most: int = 50,
) -> list[Told]:
    """The newest changes first, ``most`` at a time, those before a number when it is given.

    Of a change that touched nothing but somebody else's private notes there is no word at all.
    ``names`` are what accounts are called for whoever is not on the team.
    """
    records = ChangeRecord.objects.filter(case_id=case_id).order_by("-number")
    if before is not None:
        records = records.filter(number__lt=before)
    told = (_told(record, past, names) for record in records.iterator(most))
    return list(islice((one for one in told if one is not None), most))


Names = Mapping[Any, str]
"""What accounts are called, by their ids."""


def names_for(standing: Standing, past: AnyPast, case_id: Id) -> Names | None:
    """What accounts are called for somebody who only reads; None for the team, who know them.

    Whoever is a contributor by the name they chose, everybody else by what they are here.
    """
    if may(standing.role, Act.ADD):
        return None
    return names_outside(past, case_id) | {standing.person.pk: standing.person.shown}


def names_outside(past: AnyPast, case_id: Id) -> dict[Any, str]:
    """What accounts are called for people who are not on the team."""
    rows = Membership.objects.filter(case_id=case_id)
    return {row.person_id: past.named(row.contributor) or in_words(row.role) for row in rows}


def written_down(
    study: CaseStudy, shown: CaseStudy, table: str, *, names: Names | None
) -> dict[Id, str]:
    """Who wrote down, or last changed, each record of a table that stands in somebody else's name.

    Only of people who are named: of others it would say who speaks. What came with a file was
    written down elsewhere, and what people sent themselves was written by them.
    """
    members = Membership.objects.filter(case_id=study.id).exclude(contributor="")
    account = dict(members.values_list("contributor", "person_id"))
    changes = ChangeRecord.objects.filter(
        case_id=study.id, number__gt=1, person__isnull=False, touched__has_key=table
    )
    last: dict[Id, tuple[Any, str]] = {}
    rows = changes.order_by("number").values_list("touched", "kind", "person_id", "person__shown")
    for touched, kind, person, name in rows.iterator(500):
        for one in touched[table]:
            if kind == "EditRecord" or one not in last:
                last[one] = (person, name)
    found: dict[Id, str] = {}
    for record in getattr(shown, table).values():
        voice = shown.voices[record.voice]
        person, name = last.get(record.id, (None, ""))
        named = voice.kind is VoiceKind.PERSON and voice.attribution is Attribution.NAMED
        whose = account.get(study.voices[voice.id].contributor or "")
        if named and person is not None and person != whose:
            gone = say("somebody who was on the team")
            found[record.id] = name if names is None else names.get(person, gone)
    return found


def _told(record: ChangeRecord, past: AnyPast, names: Names | None) -> Told | None:
    payload = json.loads(record.payload) if record.payload else {}
    delta = payload.get("delta", [])
    if delta and not any(_known(past, edit) for edit in delta):
        return None
    # The first change can be a whole file, of which the history tells no more than the title.
    tells = _stands if record.number == 1 else _tells
    told = [edit for edit in delta if tells(past, edit)]
    withheld = len(told) < len(delta)
    return Told(
        number=record.number,
        kind=record.kind,
        at=record.at,
        by=_by(payload, past)
        if names is None or record.person_id is None
        else names.get(record.person_id, say("somebody who was on the team")),
        change={} if withheld and record.number != 1 else payload.get("change", {}),
        delta=told,
        withheld=withheld and record.number != 1,
    )


def _by(payload: Mapping[str, Any], past: AnyPast) -> str:
    """Who did it; somebody without an account as their voice is named today."""
    by: str = payload.get("by", "")
    return past.called(payload["voice"]) if not by and "voice" in payload else by


def _tells(past: AnyPast, edit: Mapping[str, Any]) -> bool:
    records = [edit[side] for side in ("before", "after") if edit[side] is not None]
    return all(past.tells(edit["table"], read_record(edit["table"], one)) for one in records)


def _known(past: AnyPast, edit: Mapping[str, Any]) -> bool:
    return past.knows_of(read_record(edit["table"], edit["after"] or edit["before"]))


def links_given(case_id: Id) -> dict[Any, int]:
    """How many links of each person who gave any here still open something."""
    found = Pass.objects.filter(case_id=case_id, revoked=None, expires__gte=timezone.now())
    counts = found.exclude(given_by=None).values_list("given_by").annotate(many=Count("pk"))
    return dict(counts)


def member_changes(case_id: Id) -> list[MemberChange]:
    """What became of who is on a case study, the newest first."""
    return list(MemberChange.objects.filter(case_id=case_id).order_by("-pk")[:MOST_MEMBER_CHANGES])


def _stands(past: AnyPast, edit: Mapping[str, Any]) -> bool:
    return past.shows(edit["table"], edit["after"]["id"])


def added_by(case_id: Id, table: str) -> dict[Id, tuple[str, datetime]]:
    """Who added each record of a table one by one, and when, as far as the history still says."""
    records = ChangeRecord.objects.filter(case_id=case_id, kind="AddRecord")
    found: dict[Id, tuple[str, datetime]] = {}
    for record in records.filter(touched__has_key=table).order_by("number").iterator(500):
        for record_id in record.touched[table]:
            by = json.loads(record.payload).get("by", "") if record.payload else ""
            found[record_id] = (by, record.at)
    return found


def file_of(case_id: Id, evidence: Id, digest: str) -> Attachment | None:
    """A file as it is kept, with its bytes; None when it was taken away since."""
    found = Attachment.objects.filter(case_id=case_id, evidence=evidence, digest=digest)
    return found.first()


def files_of(case_id: Id, evidence: Id) -> dict[str, Attachment]:
    """The files behind a piece of evidence by their digests, without their bytes."""
    found = Attachment.objects.filter(case_id=case_id, evidence=evidence).defer("content")
    return {file.digest: file for file in found}
