"""Every address × every role × one's own and another's case study, made from the table."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.web.accounts import permissions
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.pages import PAGES, Open
from ripplegrid.web.accounts.permissions import SYNTHESIS_TABLE, TABLE, Act, Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Case, Membership
from ripplegrid.web.cases.views import opening
from tests import factories as make

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

GIVEN = {
    "synthesis_id": "synthesis", "proposal_id": "p", "match_id": "m",
    "codebook_id": "free", "theme_id": "t", "round_id": "r", "assignment_id": "share ann",
    "case_id": "case", "entry_id": "a", "link_id": "a>b", "number": "1",
    "member": "999999", "person": "00000000-0000-0000-0000-000000000000",
    "pass_id": "00000000-0000-0000-0000-000000000000", "step_id": "describe",
    "involvement_id": "i", "claim_id": "a>b/v", "digest": "0",
    "direction": "led-to", "name": "ripplegrid.json",
    "snapshot": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
    "job_id": "00000000-0000-0000-0000-000000000000", "kind": "case-study",
    "letter_id": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
}  # fmt: skip
"""What stands in the place of each part of an address."""
ACROSS = {"kind": "synthesis"}
"""What stands there in the addresses of a synthesis instead."""
FILLED = {"kind": "ref"}
"""And in those of a document that a team fills."""
CONVERTERS = ("str", "int", "slug", "uuid", "path")


def addresses(patterns=None, before="", given=None):
    """Every address of the application by its name, filled in."""
    for one in patterns or get_resolver().url_patterns:
        path = before + str(one.pattern)
        if not isinstance(one, URLPattern):
            yield from addresses(one.url_patterns, path, given)
            continue
        for part in one.pattern.converters:
            kinds = (*(f"<{kind}:{part}>" for kind in CONVERTERS), f"<{part}>")
            name = next(n for n in kinds if n in path)
            known = (given or GIVEN) | (ACROSS if path.startswith("across/") else {})
            known |= FILLED if path.endswith("fill/") else {}
            path = path.replace(name, known.get(part, "nothing"))
        yield one.name, "/" + re.sub(r"\(\?P.*?\)", "nothing", path).strip("^$")


BY_ROLE = sorted(
    (name for name, right in PAGES.items() if isinstance(right.see or right.do, Act)),
    key=lambda name: (name.endswith("-leave"), name),  # whoever left is an outsider
)


def test_every_address_stands_in_the_table_and_every_line_is_an_address():
    assert {name for name, _ in addresses()} == set(PAGES)


@pytest.fixture
def somebody(case, owner):
    """A browser of somebody with this role on both; with none, of an outsider."""
    create_case(owner, make.synthesis())

    def of(role):
        person = Person.objects.create(handle=f"one-{role}", shown="One")
        for row in Case.objects.all() if role is not None else ():
            Membership.objects.create(case=row, person=person, role=role.value)
        client = Client()
        client.force_login(person)
        return client

    return of


def wrong_answers(client, role, verb, *, table=TABLE):
    """Where the answers to somebody of this role are not those of the table."""
    wrong, where = [], dict(addresses())
    for name in BY_ROLE:
        right = PAGES[name].needed(verb)
        status = client.generic(verb, where[name]).status_code
        if right is None:
            fits = status == 405
        elif role is None:
            fits = status == 404
        else:
            rights = SYNTHESIS_TABLE if PAGES[name].of == SYNTHESIS else table
            fits = (status == 403) == (right not in rights[role]) and status < 500
        if not fits:
            wrong.append((name, verb, role, status))
    return wrong


@pytest.mark.parametrize("verb", ["GET", "POST"])
@pytest.mark.parametrize("role", [*Role, None])
def test_nobody_reaches_more_than_the_table_says(somebody, role, verb):
    assert wrong_answers(somebody(role), role, verb) == []


def test_a_changed_cell_of_the_table_is_noticed(somebody, monkeypatch):
    changed = {**TABLE, Role.READER: TABLE[Role.READER] | {Act.ADD}}
    monkeypatch.setattr(permissions, "TABLE", changed)
    names = {name for name, *_ in wrong_answers(somebody(Role.READER), Role.READER, "GET")}
    assert "entry-add" in names


def test_a_view_that_asks_nobody_is_noticed(somebody, monkeypatch):
    monkeypatch.setattr(opening, "admit", lambda request, role: None)
    names = {name for name, *_ in wrong_answers(somebody(Role.READER), Role.READER, "GET")}
    assert {"entry-add", "case-describe", "members-invite"} <= names


def test_a_case_study_that_is_there_for_everybody_is_noticed(somebody, monkeypatch, owner):
    really = opening.get_case
    monkeypatch.setattr(opening, "get_case", lambda person, case_id: really(owner, case_id))
    assert "grid" in {name for name, *_ in wrong_answers(somebody(None), None, "GET")}


NEEDLE = "heron-7f3a"


@pytest.mark.parametrize("administrator", [False, True])
@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_no_word_of_a_foreign_case_study_is_in_any_answer(
    case, owner, settings, verb, administrator
):
    """Asked for by its own addresses, and by its ids within a case study of one's own."""
    settings.SHARED = True
    foreign = make.case(
        make.entry("foreign", text=NEEDLE), make.entry("far", text=NEEDLE),
        make.link("foreign", "far"),
        make.voice("v", name=NEEDLE), make.contributor("p", name=NEEDLE),
        make.telling("foreign", "v", account=NEEDLE), id="theirs", title=NEEDLE,
    )  # fmt: skip
    create_case(owner, foreign)
    person = Person.objects.create(handle="me", shown="Me", is_administrator=administrator)
    create_case(person, make.case(make.entry("mine"), id="own"))
    client, told = Client(), []
    client.force_login(person)
    ways = [
        GIVEN | {"case_id": "theirs", "entry_id": "foreign", "link_id": "foreign>far"},
        GIVEN | {"case_id": "own", "entry_id": "foreign", "link_id": "foreign>far"},
    ]
    for given in ways:
        for name, path in addresses(given=given):
            if name in {"sign-out", "members-leave"}:
                continue
            answer = client.generic(verb, path)
            body = b"" if answer.streaming else answer.content
            if NEEDLE.encode() in body or NEEDLE in str(answer.headers):
                told.append((name, path, answer.status_code))
    assert told == []


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_without_an_account_only_what_is_open_answers(case, verb, shared, settings):
    settings.SHARED = shared
    client, wrong = Client(), []
    for name, path in addresses():
        right = PAGES[name].needed(verb)
        answer = client.generic(verb, path)
        to_the_door = answer.status_code == 302 and "/enter/" in answer["Location"]
        if right not in (Open.ANYONE, Open.HOLDER) and not (
            to_the_door
            or answer.status_code in (401, 403, 405)
            or (right is None and answer.status_code == 404)
        ):
            wrong.append((name, verb, answer.status_code))
    assert wrong == []
