"""The grid and its cards."""

from html import unescape

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Membership
from tests import factories as make


def test_the_cards_of_changed_entries_say_where_they_stand(case, browser):
    page = browser.get(f"/cases/{case.id}/grid/cards/?id=a&id=none").content.decode()
    assert page.count("<template") == 1
    assert 'data-cells="individual/contributors and processes"' in page


def page(browser, case, asked=""):
    return unescape(browser.get(f"/cases/{case.id}/grid/?{asked}").content.decode())


def test_what_is_asked_for_stands_in_the_address_and_is_told(case, browser):
    shown = page(browser, case, "kind=process")
    assert "1 of 3 things are shown." in shown
    assert "Nurses and patients met" in shown
    assert "New letters" not in shown
    assert 'href="?whose=agreed"' in page(browser, case)
    assert 'href="?kind=process&whose=agreed"' in shown


def test_a_grid_that_nothing_fits_says_so_and_how_to_go_on(case, browser):
    shown = page(browser, case, "q=zebra")
    assert "Nothing here fits what you asked for." in shown
    assert "Show everything again" in shown
    assert "Nothing is agreed yet." in page(browser, case, "whose=agreed")


def test_cards_that_arrive_fit_what_the_grid_was_asked_for(case, browser):
    shown = page(browser, case, "kind=process")
    assert 'data-cards="/cases/case/grid/cards/?kind=process"' in shown
    cards = f"/cases/{case.id}/grid/cards/?kind=process&id=a&id=b"
    told = browser.get(cards).content.decode()
    assert 'data-entry="a"' in told
    assert 'data-entry="b"' not in told


def test_a_grid_of_ones_own_is_a_tab(case, browser, owner):
    assert "My own" not in page(browser, case)
    study = make.case(make.entry("a", by="v"), make.entry("b"), make.voice("v", contributor="p"),
                      about=make.about(id="mine"))  # fmt: skip
    create_case(owner, study)
    Membership.objects.filter(case_id="mine").update(contributor="p")
    shown = unescape(browser.get("/cases/mine/grid/?whose=v").content.decode())
    assert "My own grid" in shown
    assert "What happened: a" in shown
    assert "What happened: b" not in shown


def test_whoever_may_only_read_chooses_nothing(case, client):
    person = Person.objects.create(handle="reader", shown="Rae")
    Membership.objects.create(case_id=case.id, person=person, role=Role.READER)
    client.force_login(person)
    shown = client.get(f"/cases/{case.id}/grid/?choose=all").content.decode()
    assert 'name="id"' not in shown
    assert "Choose several" not in shown


def test_what_is_usually_missing_is_asked_quietly_of_whoever_may_answer(case, browser, client):
    shown = page(browser, case)
    assert "Not told yet:" in shown
    assert "What stayed the same although people hoped for more?" in shown
    assert "Not told yet:" not in page(browser, case, "kind=process")
    assert "Not told yet:" not in page(browser, case, "choose=some")
    person = Person.objects.create(handle="reader", shown="Rae")
    Membership.objects.create(case_id=case.id, person=person, role=Role.READER)
    client.force_login(person)
    assert "Not told yet:" not in page(client, case)
