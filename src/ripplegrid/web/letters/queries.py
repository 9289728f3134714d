"""What the pages of letters read from the store."""

from __future__ import annotations

import json
from uuid import UUID

from django.utils import timezone

from ripplegrid.errors import MissingRecord
from ripplegrid.model.account import Claim
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.words import Stance
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.codec import read_delta
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import ChangeRecord, Pass, PassKind

LETTERS = (PassKind.OWN_PAGE, PassKind.FOLLOW_UP, PassKind.SUBSTANTIATE)
"""The kinds of links that go to one person."""


def opened(secret: str, kind: PassKind) -> tuple[Pass, CaseStudy]:
    """A link that still opens, and the whole case study it belongs to."""
    given = passes.opened(secret, kind)
    return given, load(given.case)


def links_of(case_id: Id) -> list[Pass]:
    """Every link that was given in a case study, the last to close first."""
    found = Pass.objects.filter(case_id=case_id)
    return list(found.select_related("given_by").order_by("-expires", "pk"))


def given_link(case_id: Id, link_id: UUID) -> Pass:
    """One link of any kind; MissingRecord when there is none."""
    found = Pass.objects.filter(case_id=case_id, pk=link_id).first()
    if found is None:
        raise MissingRecord(what="link", id=str(link_id))
    return found


def letter_of(case_id: Id, letter_id: UUID) -> Pass:
    """One of them; MissingRecord when there is none."""
    found = Pass.objects.filter(case_id=case_id, kind__in=LETTERS, pk=letter_id)
    letter = found.select_related("case", "given_by").first()
    if letter is None:
        raise MissingRecord(what="link", id=str(letter_id))
    return letter


def standing(case_id: Id, kind: PassKind, subject: Id) -> list[Pass]:
    """The links of this kind about this that still open, the last to close first."""
    found = Pass.objects.filter(case_id=case_id, kind=kind, subject=subject, revoked=None)
    return list(found.filter(expires__gte=timezone.now()).order_by("-expires", "pk"))


def stance_before_answers(case_id: Id, claim: Id) -> Stance | None:
    """The stance a claim had before it was ever answered by a link; None when it never was."""
    answers = ChangeRecord.objects.filter(case_id=case_id, kind="KeepAnswer")
    for record in answers.order_by("number").iterator(100):
        if record.payload is None or claim not in record.touched.get("claims", ()):
            continue
        for edit in read_delta(json.loads(record.payload)["delta"]).edits:
            if edit.id == claim and isinstance(edit.before, Claim):
                return edit.before.stance
    return None
