"""What kind of person speaks without a name shows nowhere, alone or subtracted.

Two worlds are alike but for the kinds of those who speak without a name. Whatever anybody can fetch
is alike in both, so no two pages, filters, files or days can be subtracted either.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.db import transaction
from django.test import Client

from ripplegrid.disclosure import attribution as gate
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.model.coding import Coder
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Attribution, Use, VoiceKind
from ripplegrid.report.documents import KINDS, make_across
from ripplegrid.report.documents import make as make_document
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.pages import PAGES
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, Membership, Taken
from ripplegrid.web.documents.across import NOW, together_at
from tests import factories as make
from tests.unit.web.accounts.test_pages import GIVEN, addresses
from tests.unit.web.across.test_two_worlds import CLOCK, RANDOM

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

WORLDS = {
    "one": ["nurse", "nurse", "carer", "carer", "carer", "nurse", "nurse", "nurse"],
    "other": ["manager", "carer", "carer", "nurse", "service-user", "carer", "carer", "manager"],
}
"""The kinds of eight posts without a name. That they said one at all can be noticed inside, as
docs/explanation/sharing.md says, where such an account came from elsewhere."""
FILTERS = (
    "grid/?type=nurse", "grid/?kind=nurse", "grid/?q=nurse", "map/?type=nurse", "map/?as=outline",
    "people/?kind=nurse", "findings/", "compare/?a=nurse", "export/",
)  # fmt: skip
HERE = {"case_id": "posts", "codebook_id": "b", "match_id": "none", "entry_id": "e0"}


def posts(kinds):
    """A case study of posts without a name, which may stand in reports."""
    records = [make.entry(f"e{n}", level, kind) for n, (level, kind) in enumerate(
        [("individual", "process"), ("group", "outcome"), ("societal", "outcome")])]  # fmt: skip
    for n, kind in enumerate(kinds):
        said = make.voice(f"v{n}", kind=VoiceKind.ANONYMOUS, attribution=Attribution.ANONYMOUS,
                          types=frozenset({kind} - {""}), outside=kind == "carer")  # fmt: skip
        records += [said, make.telling(f"e{n % 3}", said.id, account=f"Post {n} says so")]
        records += [Consent(id=f"{said.id} {use}", voice=said.id, use=use, given=True)
                    for use in (Use.REPORT, Use.PUBLIC_QUOTE, Use.ARCHIVE)]  # fmt: skip
    records.append(make.claim("e0>e1", "v0"))
    return make.case(*records, make.link("e0", "e1"), id="posts", title="Posts")


def settle_in(owner, kinds):
    """The case study and a synthesis that looks at it; browsers of who leads and who reads."""
    create_case(owner, posts(kinds))
    create_case(owner, make.synthesis(
        *make.coding_round("ann", cases=("posts",)), Coder(id="ann", name="Ann"),
        Proposal(id="p", title="Posts", case="posts"),
        Choice(id="c", size=1, chosen=frozenset({"p"})), make.coding("posts/e1", round=None),
    ), contributor="ann")  # fmt: skip
    Taken.objects.create(synthesis_id="synthesis", case_id="posts", given_by=owner)
    reader = Person.objects.create(handle="reader", shown="Ro")
    for row in Case.objects.all():
        Membership.objects.create(case=row, person=reader, role=Role.READER.value)
    clients = {"leads": Client(), "reads": Client()}
    clients["leads"].force_login(owner)
    clients["reads"].force_login(reader)
    return clients


def paths():
    """Every address of the two that can be fetched, and some filters."""
    for name, path in addresses(given=GIVEN | HERE):
        here = path.startswith(("/cases/posts/", "/across/synthesis/")) and "-job" not in name
        if here and PAGES[name].see is not None and not name.endswith("feed"):
            yield path
    yield from (f"/cases/posts/{one}" for one in FILTERS)
    yield from ("/", "/search/?q=nurse")


def fetched(client):
    """What every page answers, less what is random."""
    found = {}
    for path in paths():
        answer = client.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        head = {name: value for name, value in answer.items() if name not in CLOCK}
        found[path] = (answer.status_code, head, RANDOM.sub(b"", body))
    return found


def told():
    """Every kind of document, of the one and of both."""
    study, day = load(Case.objects.get(pk="posts")), date(2026, 1, 1)
    found = {kind: make_document(kind, study, made=day) for kind in KINDS}
    together, state = together_at(Case.objects.get(pk="synthesis"), NOW)
    across = make_across("synthesis", together.gathered, made=day, state=state, left=together.left)
    return {name: RANDOM.sub(b"", repr(one).encode()) for name, one in found.items()} | {
        "synthesis": RANDOM.sub(b"", repr(across).encode())
    }


def differing(owner, look):
    """What is not alike in the two worlds."""
    seen = []
    for kinds in WORLDS.values():
        with transaction.atomic():
            clients = settle_in(owner, kinds)
            seen.append(look(clients))
            transaction.set_rollback(True)
    return {name for name in seen[0] if seen[0][name] != seen[1][name]}


LOOKS = {
    "leads": lambda clients: fetched(clients["leads"]),
    "reads": lambda clients: fetched(clients["reads"]),
    "documents": lambda _clients: told(),
}


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_is_told_of_their_kinds(owner, look):
    assert differing(owner, LOOKS[look]) == set()


@pytest.mark.parametrize("look", LOOKS)
def test_without_the_gate_it_would_be(owner, monkeypatch, look):
    monkeypatch.setattr(gate, "unnamed", lambda *_: False)
    assert differing(owner, LOOKS[look])
