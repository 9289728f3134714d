"""A case study with something of every kind in it, and every page of it that its owner sees."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from benchmarks.maps import case_study
from ripplegrid.method.terms import terms
from ripplegrid.model import CaseStudy, table
from ripplegrid.model.account import Evidence
from ripplegrid.model.across import FactorGroup, Statement
from ripplegrid.model.case import TABLES
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.model.coding import Assignment, Codebook, CodingRound
from ripplegrid.model.people import Involvement, Participants, StakeholderType
from ripplegrid.model.registers import (
    Consent,
    Factor,
    FollowUp,
    PowerNote,
    Reflection,
    TensionNote,
    Workshop,
)
from ripplegrid.model.words import EvidenceKind, FactorKind, Phase, Use, Way
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.pages import PAGES, Open
from ripplegrid.web.accounts.permissions import Act, Role
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.actions.running import open_board
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.models import Case, Membership, Pass, PassKind, Taken
from tests.factories import coding, coding_round, synthesis, when
from tests.unit.web.accounts.test_pages import GIVEN, addresses

ALONE = "only where people have accounts"
NOT_HERE = {
    name: ALONE
    for name, right in PAGES.items()
    if right.see is Open.SIGNED_IN and name.startswith(("account_", "mfa_"))
} | {
    "begin": "only at the first visit",
    "document-job": "only for who asked for a document",
    "document-file": "only for who asked for a document",
    "across-document-job": "only for who asked for a document",
    "across-document-file": "only for who asked for a document",
    "across-proposal-edit": "only where a project is known by its title alone",
    "across-cell": "only where something recurs in two case studies",
    "evidence-file": "only where somebody brought a file",
    "evidence-file-remove": "only where somebody brought a file",
}
"""Pages that an owner on a computer of their own is not shown, and why."""
FOLDERS = frozenset({"letter-files"})
"""No pages, but as many documents as there are people."""
ASKED = {
    "across-settle": "?case={taken}&entry=e000005",
    "across-share-some": "?case={taken}",
    "across-code": "?case={taken}&entry=e000005",
    "consent": "?voice={person}",
    "evidence-attach": "?behind={telling}",
    "letter-outside": "?about={entry_id}",
    "reflection": "?subject=dimension/stages&phase=during",
    "search": "?q=number",
    "telling-edit": "?telling={telling}",
    "together": "?id={entry_id}&id={other_id}",
}
"""What some pages are asked."""
VIEWS = {
    "map, loops": "map/?loop=first&as=table",
    "map, chains": "map/?from=kind:process&to=kind:outcome",
    "map, without one": "map/?without={entry_id}",
    "map, from one": "map/?from={entry_id}",
    "map, at a time": "map/?until=2018",
    "map as an outline": "map/?as=outline",
    "entry, merge with": "entries/{entry_id}/merge/?with={other_id}",
    "grid, some": "grid/?kind=outcome&q=number",
    "people, the public": "people/?kind=carer",
}
"""Other views of a page that is there."""


def full_case(rows: int, case_id: str, *, registers: int, author: str = "") -> CaseStudy:
    """So many entries with tellings, links and claims, and so many records in each register."""
    study = case_study(rows, 3 * rows)
    entries, people = list(study.entries), list(study.contributors)
    kinds = [one.id for one in terms("stakeholder_types")]
    dimensions = [one.id for one in terms("dimensions")]
    stages = [one.id for one in terms("stages")]
    ids = range(registers)
    made: dict[str, list[Any]] = {
        "stakeholder_types": [StakeholderType(id="own-kind", label="Neighbour")],
        "participants": [Participants(id=f"g{n}", description=f"Group {n}") for n in ids],
        "evidence": [
            Evidence(id=f"d{n}", kind=EvidenceKind.DOCUMENT, title=f"Paper {n}") for n in ids
        ],
        "power_notes": [
            PowerNote(id=f"w{n}", text=f"Who decided {n}", about=entries[n]) for n in ids
        ],
        "tension_notes": [TensionNote(id=f"x{n}", text=f"Note {n}", author=author) for n in ids],
        "factors": [
            Factor(id=f"f{n}", kind=FactorKind.CHALLENGE, text=f"Time {n}") for n in ids
        ],
        "follow_ups": [FollowUp(id=f"u{n}", entry=entries[n]) for n in ids],
        "workshops": [Workshop(id=f"s{n}", title=f"Workshop {n}") for n in ids],
        "reflections": [
            Reflection(id=f"r{n}", subject=f"dimension/{dimensions[n % len(dimensions)]}",
                       reasons=f"Because {n}", contributor=people[n % len(people)],
                       phase=Phase.DURING)
            for n in ids
        ],
        "involvements": [
            Involvement(id=f"i{n}", stage=stages[n % len(stages)],
                        stakeholder_type=kinds[n % len(kinds)], way=list(Way)[n % len(Way)])
            for n in ids
        ],
        "consents": [
            Consent(id=f"c{n}", voice=list(study.voices)[n % len(study.voices)],
                    use=Use.REPORT, given=n % 3 > 0, about=entries[n])
            for n in ids
        ],
    }  # fmt: skip
    tables: dict[str, Any] = {name: table(records) for name, records in made.items()}
    return replace(study, about=replace(study.about, id=case_id), **tables)


def dated(study: CaseStudy, day: str) -> CaseStudy:
    """The case study with that day, in figures, wherever a time can be told."""

    def told(one: Any) -> Any:
        times = {field.name for field in fields(one)} & {"when", "due", "period"}
        return replace(one, **dict.fromkeys(times, when(day, day, day)))

    tables: dict[str, Any] = {
        name: table([told(one) for one in getattr(study, name).values()]) for name in TABLES
    }
    return replace(study, about=told(study.about), **tables)


def kept(person: Person, rows: int, *, registers: int = 0, day: str = "") -> dict[str, str]:
    """Such a case study in the store, with members, links and a board; gives its pages by name.

    Without another number there are as many records in each register as there are entries; with
    a day, it is the time of each.
    """
    case_id = str(uuid4())
    study = full_case(rows, case_id, registers=registers or rows, author=str(person.pk))
    study = dated(study, day) if day else study
    create_case(person, study)
    act(person, case_id, AddRecord(Workshop(id="last", title="Last")))
    row = Case.objects.get(pk=case_id)
    some = range(rows // 10)  # members, invitations and posts
    others = [Person(handle=f"{case_id}-{n}", shown=f"Member {n}") for n in some]
    Person.objects.bulk_create(others)
    Membership.objects.bulk_create(
        Membership(case=row, person=one, role=Role.READER.value) for one in others
    )
    for n in range(rows):
        asked = Pass(case=row, kind=PassKind.JOIN, role=Role.READER.value, for_whom=f"{n}")
        passes.give(asked)
    letter = passes.give(
        Pass(case=row, kind=PassKind.SUBSTANTIATE, subject=next(iter(study.entries)))
    )
    until = timezone.now() + timedelta(hours=2)
    if not Case.objects.filter(pk=GIVEN["synthesis_id"]).exists():
        look_across(person, case_id)
    board = open_board(person, case_id, Promise(prompt="What changed?", held=False), until=until)
    posts = [send(board.pk, new_ticket(), Said(text=f"Sentence {n}")) for n in some]
    given = GIVEN | {
        "case_id": case_id, "entry_id": "e000005", "other_id": "e000006", "link_id": "c000005",
        "claim_id": next(iter(study.claims)), "telling": next(iter(study.tellings)),
        "involvement_id": "i0", "contributor_id": "p0000", "name": "json",
        "letter_id": str(letter.pk),
        "person": next(v.id for v in study.voices.values() if v.contributor),
        "statement_id": "st", "group_id": "grp",
        "taken": Taken.objects.values_list("case_id", flat=True)[0],
        "board_id": str(board.pk), "post_id": posts[0].id,
    }  # fmt: skip
    return _pages(given)


FIRST = {
    "contributors": "p0000", "participants": "g0", "types": "own-kind", "voices": "v0000",
    "factors": "f0", "evidence": "d0", "power": "w0", "only-you": "x0", "follow-ups": "u0",
    "workshops": "s0", "letter": "u0",
}  # fmt: skip
"""The id of one record of each register."""


def look_across(person: Person, case_id: str) -> None:
    """A synthesis of one case study: two rounds of coding that are open, and one that is blind."""
    shares = [Assignment(id=f"share {one}", round="blind", coder=one, case=case_id) for one in ME]
    study = synthesis(
        *coding_round("ann", "ben", opened="2026-05-01", cases=(case_id,)),
        CodingRound(id="again", title="Again", codebook="b", opened=when("2026-06-01")),
        CodingRound(id="blind", title="Blind", codebook="free"),
        Codebook(id="free", title="Free", themes=frozenset({"t", "u"})),
        Proposal(id="p", title="Proposed", case=case_id),
        Choice(id="chosen", size=1, chosen=frozenset({"p"})),
        coding(f"{case_id}/e000005"),
        coding(f"{case_id}/e000005", "u", "ben"),
        FactorGroup(id="grp", name="Time", kind=FactorKind.CHALLENGE),
        Statement(id="st", text="Trust comes first", people=frozenset({"ann"})),
        *shares,
        id=GIVEN["synthesis_id"],
    )
    create_case(person, study, contributor="ann")
    Taken.objects.create(synthesis_id=study.id, case_id=case_id, given_by=person)


ME = ("ann", "ben")
IN_BLIND = frozenset({"across-code", "across-share-some", "across-round"})
"""Pages of a round that are asked for while it is blind."""


def _pages(given: dict[str, str]) -> dict[str, str]:
    """Every page by its name; one that takes a record of a register is asked for the first."""
    found = {}
    for name, path in addresses(given=given):
        see = PAGES[name].see
        if isinstance(see, Act) or see is Open.SIGNED_IN:
            record = FIRST.get(name.rpartition("-")[0], "nothing")
            asked = ASKED.get(name, "").format(**given)
            there = path.replace("/rounds/r/", "/rounds/blind/") if name in IN_BLIND else path
            found[name] = there.replace("nothing", record) + asked
    begin = f"/cases/{given['case_id']}/"
    return found | {name: begin + path.format(**given) for name, path in VIEWS.items()}


def kept_small(number: int) -> None:
    """One more case study in the store, of thirty entries."""
    study = case_study(30, 60, seed=number)
    about = replace(study.about, id=str(uuid4()), title=f"Case study {number}")
    create_case(local_person(), replace(study, about=about))
