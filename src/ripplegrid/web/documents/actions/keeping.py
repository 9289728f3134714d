"""Keeping what a team wants its documents to look like."""

from __future__ import annotations

import io
from collections.abc import Sequence

from ripplegrid.errors import UnreadableTemplate
from ripplegrid.model.case import About, CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.report.documents import make, write
from ripplegrid.report.documents.choices import Choices
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Act, demand
from ripplegrid.web.cases.actions.door import lock, writing
from ripplegrid.web.cases.file_kinds import OFFICE, KeptFile, kept
from ripplegrid.web.documents.models import Arrangement, Filling, Template

_WORD = OFFICE["word/document.xml"][1]


def checked_template(name: str, content: bytes) -> KeptFile:
    """The file as it can be kept as a template.

    Raises:
        BadInput: it is too large, has macros, or no document can be written into it.
    """
    file = kept(name, content)
    if file.media_type != _WORD:
        raise UnreadableTemplate
    empty = make("case-study", CaseStudy(about=About(id="trial", title="Trial")))
    write(empty, io.BytesIO(), ".docx", template=file.content)
    return file


def keep_template(actor: Person, case_id: Id, file: KeptFile) -> None:
    """Let a team's documents take the page and the styles of this file; another goes."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT, case.what)
        Template.objects.update_or_create(
            case=case,
            defaults={
                "name": file.name,
                "size": len(file.content),
                "digest": file.digest,
                "content": file.content,
            },
        )


def take_template_away(actor: Person, case_id: Id) -> None:
    """Let a team's documents look as ours do again."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT, case.what)
        Template.objects.filter(case=case).delete()


def arrange(
    actor: Person, case_id: Id, kind: str, *, order: Sequence[str], left_out: Sequence[str]
) -> None:
    """Keep how a team wants the sections of a kind of document."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT, case.what)
        Arrangement.objects.update_or_create(
            case=case, kind=kind, defaults={"order": list(order), "left_out": list(left_out)}
        )


def as_they_come(actor: Person, case_id: Id, kind: str) -> None:
    """Forget how a team wanted them: the sections stand as the document itself puts them."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT, case.what)
        Arrangement.objects.filter(case=case, kind=kind).delete()


def fill(actor: Person, case_id: Id, kind: str, choices: Choices) -> None:
    """Keep what a team wants to go into a kind of document."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT, case.what)
        Filling.objects.update_or_create(
            case=case, kind=kind, defaults={"choices": choices.as_json()}
        )


def by_rule(actor: Person, case_id: Id, kind: str) -> None:
    """Forget what a team chose: the document chooses by its own rules again."""
    with writing():
        case, role = lock(actor, case_id)
        demand(role, Act.EDIT, case.what)
        Filling.objects.filter(case=case, kind=kind).delete()
