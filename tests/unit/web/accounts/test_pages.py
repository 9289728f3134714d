"""Every address × every role × one's own and another's case study, made from the table."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.pages import PAGES, Open
from ripplegrid.web.accounts.permissions import Act, Role, may
from ripplegrid.web.cases.models import Case, Membership

GIVEN = {
    "case_id": "case", "entry_id": "a", "link_id": "a>b", "number": "1", "member": "999999",
    "pass_id": "00000000-0000-0000-0000-000000000000", "step_id": "describe",
    "involvement_id": "i",
    "direction": "led-to", "name": "ripplegrid.json",
    "snapshot": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
}  # fmt: skip
"""What stands in the place of each part of an address."""
CONVERTERS = ("str", "int", "slug", "uuid", "path")


def addresses(patterns=None, before=""):
    """Every address of the application by its name, filled in."""
    for one in patterns or get_resolver().url_patterns:
        path = before + str(one.pattern)
        if not isinstance(one, URLPattern):
            yield from addresses(one.url_patterns, path)
            continue
        for part in one.pattern.converters:
            kinds = (*(f"<{kind}:{part}>" for kind in CONVERTERS), f"<{part}>")
            name = next(n for n in kinds if n in path)
            path = path.replace(name, GIVEN.get(part, "nothing"))
        yield one.name, "/" + re.sub(r"\(\?P.*?\)", "nothing", path).strip("^$")


BY_ROLE = sorted(
    (name for name, right in PAGES.items() if isinstance(right.see or right.do, Act)),
    key=lambda name: (name == "members-leave", name),  # whoever left is an outsider
)


def test_every_address_stands_in_the_table_and_every_line_is_an_address():
    assert {name for name, _ in addresses()} == set(PAGES)


@pytest.fixture
def somebody(case):
    """A browser of somebody with this role on the case study; with none, of an outsider."""

    def make(role):
        person = Person.objects.create(handle=f"one-{role}", shown="One")
        if role is not None:
            row = Case.objects.get(pk=case.id)
            Membership.objects.create(case=row, person=person, role=role.value)
        client = Client()
        client.force_login(person)
        return client

    return make


@pytest.mark.parametrize("verb", ["GET", "POST"])
@pytest.mark.parametrize("role", [*Role, None])
def test_nobody_reaches_more_than_the_table_says(somebody, role, verb):
    client, wrong = somebody(role), []
    where = dict(addresses())
    for name in BY_ROLE:
        right = PAGES[name].needed(verb)
        status = client.generic(verb, where[name]).status_code
        if right is None:
            fits = status == 405
        elif role is None:
            fits = status == 404
        else:
            fits = (status == 403) == (not may(role, right)) and status < 500
        if not fits:
            wrong.append((name, verb, role, status))
    assert wrong == []


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
