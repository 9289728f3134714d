"""People who code together, for the tests of their pages: Ann leads, Ben codes, Cat verifies."""

from __future__ import annotations

from uuid import uuid4

from django.test import Client

from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.model.coding import Coder
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Membership, Taken
from tests import factories as make

HERE = "/across/synthesis/coding/"
ROUND = HERE + "rounds/r/"
LET = (Use.REPORT, Use.PUBLIC_QUOTE)
ROLES = {"ben": Role.ANALYST, "cat": Role.VERIFIER, "": Role.READER}


def together(owner, *records, opened="", shares=("ann", "ben")):
    """A synthesis of one case study with a round that Ann and Ben were given; a client of each."""
    study = make.case(
        make.entry("a", "individual", "process", text="Nurses and patients met"),
        make.entry("b", "organisational", "outcome", text="Nurses and patients rewrote letters"),
        make.entry("c", "group", "outcome", text="Nothing came of the app"),
        make.telling("a", "v", account="They asked. They listened."),
        make.telling("b", "v"),
        make.claim("a>b", "v"),
        *(Consent(id=use.value, voice="v", use=use, given=True) for use in LET),
        id="case",
        title="Better letters",
    )
    create_case(owner, study)
    made = make.synthesis(
        *make.coding_round(*shares, cases=(study.id,), opened=opened),
        *(Coder(id=one, name=one.capitalize()) for one in ("ann", "ben", "cat")),
        Proposal(id="p", title=study.title, case=study.id),
        Choice(id="chosen", size=1, chosen=frozenset({"p"})),
        *records,
    )
    create_case(owner, made, contributor="ann")
    Taken.objects.create(synthesis_id=made.id, case_id=study.id, given_by=owner)
    found = {"ann": Client()}
    found["ann"].force_login(owner)
    for coder, role in ROLES.items():
        person = Person.objects.create(handle=f"{coder}-handle", shown=coder or "Dee")
        Membership.objects.create(
            case_id=made.id, person=person, role=role.value, contributor=coder
        )
        found[coder] = Client()
        found[coder].force_login(person)
    return found


def now():
    """The synthesis as it stands, whole."""
    return load_synthesis(Case.objects.get(pk="synthesis"))


def sent(**values):
    """What a form sends, with an id of its own act."""
    return {"change_id": str(uuid4()), **values}
