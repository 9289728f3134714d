"""The page that asks whether two entries say the same."""

from html import unescape
from uuid import uuid4

import pytest

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Case, Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send

LEAFLET = "“leaflet”"


@pytest.fixture
def twice(case, browser):
    """The small case study, with one more thing that was written twice."""
    for text in ("Carers rewrote the leaflet", "The leaflet was rewritten by carers"):
        send(browser, case, "entries/add/", text=text, new_voice=f"Voice of {text[:4]}")
    return [e.id for e in now(case).entries.values() if "leaflet" in e.text]


def page(browser, case, path="alike/"):
    return unescape(browser.get(f"/cases/{case.id}/{path}").content.decode())


def test_both_texts_stand_with_their_voices_and_the_reason(case, browser, twice):
    shown = page(browser, case)
    for words in ("Carers rewrote the leaflet", "The leaflet was rewritten by carers",
                  "Voice of Care", "Voice of The", "Both have:", "“leaflet”"):  # fmt: skip
        assert words in shown
    assert "0." not in shown.split("<main")[1].split("</main>")[0]  # no score of any kind


def test_what_differs_is_not_asked_again_until_somebody_asks(case, browser, owner, twice):
    one, other = twice
    send(browser, case, "alike/", one=one, other=other, answer="differ")
    shown = page(browser, case)
    assert LEAFLET not in shown
    assert f"{owner.shown} said so on" in shown
    (record,) = now(case).distinctions
    send(browser, case, "alike/again/", distinction=record)
    assert LEAFLET in page(browser, case)


def test_later_is_for_one_person_and_can_be_called_back(case, browser, twice):
    one, other = twice
    send(browser, case, "alike/", one=one, other=other, answer="later")
    shown = page(browser, case)
    assert "You left one pair for later." in shown
    assert LEAFLET not in shown
    assert not now(case).distinctions
    send(browser, case, "alike/again/")
    assert LEAFLET in page(browser, case)


def test_an_entry_says_what_is_like_it_and_the_answer_leads_back(case, browser, twice):
    one, other = twice
    assert "Somebody said something like this" in page(browser, case, f"entries/{one}/")
    answer = send(browser, case, "alike/", one=one, other=other, answer="differ", back=one)
    assert answer["Location"].endswith(f"/entries/{one}/")
    assert "Somebody said something like this" not in page(browser, case, f"entries/{one}/")


def test_a_card_added_in_its_cell_says_so_too(case, browser, twice):
    data = {"text": "Carers rewrote that leaflet", "levels": ["group"], "kinds": ["outcome"],
            "cell": "group/impacts", "change_id": str(uuid4())}  # fmt: skip
    answer = browser.post(
        f"/cases/{case.id}/entries/add/", data, headers={"HX-Request": "true"}
    ).content.decode()
    assert "Somebody said something like this" in answer


def test_where_nothing_looks_alike_the_page_says_what_belongs_there(owner, browser):
    case = make.case(make.entry("a", text="Buses have ramps"))
    create_case(owner, case)
    shown = page(browser, case)
    assert "No two entries look alike" in shown
    assert "For example" in shown


def test_a_pair_that_is_none_changes_nothing(case, browser):
    for data in ({"one": "a", "other": "a"}, {"one": "a", "other": "\0"}, {}):
        assert send(browser, case, "alike/", answer="differ", **data).status_code == 302
    assert not now(case).distinctions
    assert send(browser, case, "alike/again/", distinction="none").status_code == 302


def test_a_reader_reads_no_questions_on_an_entry(case, browser, twice, client):
    person = Person.objects.create(handle="reader", shown="Rae")
    row = Case.objects.get(pk=case.id)
    Membership.objects.create(case=row, person=person, role=Role.READER)
    client.force_login(person)
    shown = client.get(f"/cases/{case.id}/entries/{twice[0]}/").content.decode()
    assert "Somebody said something like this" not in shown
