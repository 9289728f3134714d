"""What kind of person speaks without a name is in no answer of the application to anybody.

Every page, fragment, figure, file and feed is asked twice, with other kinds behind the same words:
whoever reads them cannot tell which it was, so nothing can be subtracted either.
"""

from __future__ import annotations

import json
import re

import pytest
from django.test import Client

from ripplegrid.model.changes import SetAsideEntry
from ripplegrid.model.words import Attribution, VoiceKind
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.graph import MEMORY
from ripplegrid.web.cases.models import Case, Membership, Record
from tests.factories import case, claim, entry, link, telling, voice
from tests.unit.web.cases.test_withdrawn_everywhere import PAGES, told

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

GONE = ("entries/mine/", "tellings/edit/?telling=t1", "together/?id=a&id=mine")
"""Pages of the other case study alone; here they are not found, twice."""
ALIKE = re.compile(
    r'"token": "[^"]*"|(csrfmiddlewaretoken|change_id|ticket)" value="[^"]*"|nonce-[\w+/=-]+'
)


@pytest.fixture
def eyes(owner):
    """An owner and a member, each in a browser of their own."""
    posts = [
        voice(f"v{n}", kind=VoiceKind.ANONYMOUS, attribution=Attribution.ANONYMOUS)
        for n in range(9)
    ]
    people = [voice("v", types=frozenset({"carer"})), *posts]
    create_case(owner, case(
        *people, entry("a", "individual", "process"), entry("b", "group", "outcome"),
        entry("c", "societal", "outcome"), link("a", "b"),
        *(telling("abc"[n % 3], v.id) for n, v in enumerate(people)),
        *(claim("a>b", v.id) for v in people[:4]),
    ))  # fmt: skip
    act(owner, "case", SetAsideEntry("c", "Twice"))
    found = []
    for role in ("", "member"):
        person = owner
        if role:
            person = Person.objects.create(handle=role, shown=role.title())
            Membership.objects.create(case_id="case", person=person, role=role)
        client = Client()
        client.force_login(person)
        found.append(client)
    return found


def behind(kinds: list[list[str]], *, outside: bool) -> None:
    """Put other kinds behind the posts, in the store itself."""
    for n, types in enumerate(kinds):
        row = Record.objects.get(case_id="case", table="voices", record_id=f"v{n}")
        data = json.loads(row.data) | {"types": types, "outside": outside}
        Record.objects.filter(pk=row.pk).update(data=json.dumps(data))
    MEMORY.clear()


def everything(clients) -> list[str]:
    return [ALIKE.sub("", told(client)) for client in clients]


@pytest.mark.parametrize(
    "kinds",
    [
        [["carer"]] * 5 + [["manager"]] * 4,
        [["manager"]] * 9,
        [["carer"], ["manager", "carer"], *([["funder"]] * 7)],
    ],
)
def test_no_answer_depends_on_the_kinds_of_those_without_a_name(eyes, kinds):
    behind([["carer"]] * 9, outside=False)
    before = everything(eyes)
    assert all("A post" in one or "Voice v1" in one for one in before)
    behind(kinds, outside=True)
    after = everything(eyes)
    for one, other in zip(before, after, strict=True):
        different = [
            n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]
        ]
        where = different[0] if different else 0
        assert not different, other[max(0, where - 200) : where + 200]
        assert len(one) == len(other)
    assert Case.objects.count() == 1
    assert set(GONE) <= set(PAGES)
