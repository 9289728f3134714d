"""Where the project stands in the six domains."""

from django.test import Client

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.models import Case, Membership
from tests.unit.web.cases.views.acting import now, send


def seen(browser):
    return browser.get("/cases/case/domains/").context["form"].initial["seen"]


def test_texts_are_kept_and_shown_on_the_overview(case, browser):
    first = seen(browser)
    given = {"domain-purposes": "To be heard", "seen": first}
    assert send(browser, case, "domains/", **given).status_code == 302
    assert now(case).about.domains == (("purposes", "To be heard"),)
    assert "To be heard" in browser.get("/cases/case/").content.decode()
    other = {"domain-context": "A merger", "seen": first}
    assert send(browser, case, "domains/", **other).status_code == 302
    assert dict(now(case).about.domains) == {"purposes": "To be heard", "context": "A merger"}
    clash = {"domain-purposes": "To be paid", "seen": first}
    answer = send(browser, case, "domains/", **clash)
    assert answer.status_code == 409
    assert "To be heard" in answer.content.decode()
    assert "To be paid" in answer.content.decode()


def test_a_reader_reads(case):
    person = Person.objects.create(handle="reader", shown="R")
    Membership.objects.create(
        case=Case.objects.get(pk=case.id), person=person, role=Role.READER.value
    )
    client = Client()
    client.force_login(person)
    page = client.get("/cases/case/domains/").content.decode()
    assert "nothing said yet" in page
    assert "<textarea" not in page
