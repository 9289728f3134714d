"""Each for themselves first; nothing that another wrote reaches anybody before."""

from urllib.parse import quote
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern

from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Phase
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Case, Membership
from ripplegrid.web.cases.urls import urlpatterns
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send

NEEDLE = "Zaunkoenig"
ONE = "reflections/one/?subject=dimension/stages&phase=during"


@pytest.fixture
def study(owner):
    """Bea has said how she sees it, in every field of a reflection."""
    words = {name: f"{NEEDLE} {name}" for name in ("reasons", "example", "gap", "by", "role")}
    hers = Reflection(
        id="r", subject="dimension/stages", place="most", phase=Phase.DURING, contributor="bea",
        **words,
    )  # fmt: skip
    people = [make.contributor(one) for one in ("ann", "bea", "bo")]
    found = make.case(hers, *people, make.entry("a", "group", "outcome"), make.claim("a>b", "v"))
    create_case(owner, found)
    return found


@pytest.fixture
def somebody(study):
    """A browser of somebody with a role, who may be a contributor of the account."""

    def arrive(role, contributor=""):
        person = Person.objects.create(handle=str(uuid4()), shown="One")
        row = Case.objects.get(pk=study.id)
        Membership.objects.create(case=row, person=person, role=role.value, contributor=contributor)
        client = Client()
        client.force_login(person)
        return client

    return arrive


def everything(client):
    """All that every address of the case study gives, as one text."""
    parts = {"case_id": "case", "entry_id": "a", "link_id": "a>b", "direction": "led-to"}
    files = ["ripplegrid.json", "report.json", "case.xlsx", "grid.docx"]
    texts = []
    for pattern in urlpatterns:
        if not isinstance(pattern, URLPattern):
            continue
        path = str(pattern.pattern)
        for part in pattern.pattern.converters:
            path = path.replace(f"<str:{part}>", quote(parts.get(part, f"<{part}>")))
            path = path.replace(f"<int:{part}>", "1").replace(f"<path:{part}>", "x")
        for name in files if "name" in pattern.pattern.converters else [""]:
            answer = client.get("/" + path.replace(quote("<name>"), name))
            texts.append(answer.getvalue().decode("utf-8", "replace"))
    texts += [client.get(f"/cases/case/{more}").content.decode() for more in (
        ONE, "changes.json", "history/?before=99", "reflections/?phase=during",
        "history/compare/?earlier=0&later=1",
    )]  # fmt: skip
    texts.append(client.get("/search/?q=reasons").content.decode())
    for name in links(client):
        texts.append(client.get(name).getvalue().decode("utf-8", "replace"))
    return "\n".join(texts)


def links(client):
    """Every file that the page for taking the account away offers."""
    page = client.get("/cases/case/export/").content.decode()
    return [part.split('"')[0] for part in page.split('href="') if part.startswith("/cases/case/e")]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("who", ["", "ann"])
def test_nothing_anywhere_gives_it_to_somebody_who_has_not_said_theirs(somebody, role, who):
    assert NEEDLE not in everything(somebody(role, who))


def test_the_search_above_finds_it_where_it_may_be(somebody):
    hers = everything(somebody(Role.READER, "bea"))
    for field in ("reasons", "example", "gap"):
        assert hers.count(f"{NEEDLE} {field}") > 2


def test_it_is_there_once_one_has_said_ones_own(somebody, study):
    client = somebody(Role.MEMBER, "bo")
    assert NEEDLE not in client.get(f"/cases/case/{ONE}").content.decode()
    answer = send(client, study, ONE, reasons="We met often", place="some")
    assert answer.status_code == 302
    page = client.get(f"/cases/case/{ONE}").content.decode()
    assert NEEDLE in page
    assert "Most stages" in page
    assert NEEDLE in client.get("/cases/case/reflections/").content.decode()
    after = client.get("/cases/case/reflections/one/?subject=dimension/adherence")
    assert NEEDLE not in after.content.decode()


def test_who_is_new_to_the_account_joins_its_people(somebody, study):
    client = somebody(Role.MEMBER)
    assert send(client, study, ONE, reasons="Yes").status_code == 422
    assert send(client, study, ONE, reasons="Yes", name="Cay").status_code == 302
    assert "Cay" in [c.name for c in now(study).contributors.values()]
    assert "Yours:" in client.get("/cases/case/reflections/?phase=during").content.decode()


def test_laid_side_by_side_it_is_there_for_everybody_with_its_date(somebody, study):
    member, facilitator = somebody(Role.MEMBER), somebody(Role.FACILITATOR)
    assert "wait" in member.get("/cases/case/reflections/?phase=during").content.decode()
    given = {"phase": "during", "when": "2026-11-23"}
    assert send(member, study, "reflections/open/", **given).status_code == 403
    assert send(facilitator, study, "reflections/open/", **given).status_code == 302
    for role in Role:
        assert (
            NEEDLE in somebody(role).get("/cases/case/reflections/?phase=during").content.decode()
        )
    [opening] = now(study).openings.values()
    assert (opening.phase, opening.when.text) == (Phase.DURING, "2026-11-23")
    assert facilitator.get("/cases/case/changes.json").json()["changes"][0]["kind"] == "AddRecord"


def test_what_one_wrote_can_be_changed_and_said_anew(owner, browser, study):
    send(browser, study, ONE, name="Ann", reasons="First", place="some")
    mine = next(r for r in now(study).reflections.values() if r.reasons == "First")
    form = browser.get(f"/cases/case/{ONE}&change={mine.id}").context["form"]
    given = {"of": mine.id, "seen": form.initial["seen"], "place": "most"}
    assert send(browser, study, ONE, reasons="Second", **given).status_code == 302
    conflict = send(browser, study, ONE, reasons="Third", **given)
    assert conflict.status_code == 409
    assert "Second" in conflict.content.decode()
    send(browser, study, f"{ONE}&again=yes", reasons="Later", place="throughout")
    said = [r.reasons for r in now(study).reflections.values() if r.contributor == mine.contributor]
    assert sorted(said) == ["Later", "Second"]


def test_nobody_changes_what_another_wrote(somebody, study):
    given = {"of": "r", "seen": 1, "reasons": "Mine now"}
    assert send(somebody(Role.MEMBER, "ann"), study, ONE, **given).status_code == 404


def test_questions_from_elsewhere_are_answered_in_the_same_way(browser, study):
    assert send(browser, study, "reflections/instruments/").status_code == 422
    assert send(browser, study, "reflections/instruments/", shipped="gripp2-sf").status_code == 302
    page = browser.get("/cases/case/reflections/").content.decode()
    assert "GRIPP2 short form" in page
    assert "CC BY 4.0" in page
    [pack] = now(study).instruments.values()
    there = f"reflections/one/?subject=instrument/{pack.id}/aim&phase=after"
    assert send(browser, study, there, name="Ann", reasons="To be heard").status_code == 302
    assert "To be heard" in browser.get(f"/cases/case/{there}").content.decode()


def test_a_subject_that_is_none_is_not_there(browser, study):
    assert browser.get("/cases/case/reflections/one/?subject=dimension/none").status_code == 404
