"""Every address answers its member, hides from an outsider, and refuses what it cannot do."""

import pytest
from django.test import Client

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.models import Case, Membership

READ = ["", "grid/", "grid/cards/?id=a", "map/", "timeline/", "findings/", "people/", "history/",
        "export/", "export/json/", "entries/a/", "links/a>b/"]  # fmt: skip
WRITE = ["describe/", "entries/add/", "entries/a/edit/", "entries/a/say/", "entries/a/set-aside/",
         "entries/a/merge/", "alike/", "entries/a/link/led-to/", "entries/a/link/led-from/",
         "links/a>b/say/", "links/a>b/edit/", "links/a>b/remove/", "together/?id=a",
         "tellings/edit/?telling=a/v"]  # fmt: skip
POST_ONLY = ["path/describe/", "history/1/undo/", "entries/a/take-back/", "entries/a/split/",
              "words/back/", "alike/again/"]  # fmt: skip
BAD = ["entries/none/", "entries/none/edit/", "entries/none/say/", "links/none/",
       "entries/a/link/sideways/", "export/none/"]  # fmt: skip


def somebody(handle, case=None, role=Role.READER):
    person = Person.objects.create(handle=handle, shown=handle)
    if case is not None:
        Membership.objects.create(case_id=case.id, person=person, role=role.value)
    client = Client()
    client.force_login(person)
    return client


@pytest.mark.parametrize("path", READ + WRITE)
def test_the_owner_may(path, case, browser):
    assert browser.get(f"/cases/{case.id}/{path}").status_code == 200


@pytest.mark.parametrize("path", READ)
def test_a_reader_may_read(path, case):
    assert somebody("reader", case).get(f"/cases/{case.id}/{path}").status_code == 200


@pytest.mark.parametrize("path", WRITE)
def test_a_reader_may_not_write(path, case):
    reader = somebody("reader", case)
    assert reader.get(f"/cases/{case.id}/{path}").status_code == 403
    assert reader.post(f"/cases/{case.id}/{path}").status_code == 403


@pytest.mark.parametrize("path", POST_ONLY)
def test_a_reader_may_not_press(path, case):
    assert somebody("reader", case).post(f"/cases/{case.id}/{path}").status_code == 403


@pytest.mark.parametrize("path", READ + WRITE)
def test_an_outsider_finds_nothing(path, case):
    outsider = somebody("outsider")
    assert outsider.get(f"/cases/{case.id}/{path}").status_code == 404


@pytest.mark.parametrize("path", WRITE + POST_ONLY)
def test_an_outsider_changes_nothing(path, case):
    version = Case.objects.get(pk=case.id).version
    assert somebody("outsider").post(f"/cases/{case.id}/{path}").status_code == 404
    assert Case.objects.get(pk=case.id).version == version


@pytest.mark.parametrize("path", [*READ, *WRITE])
def test_whoever_is_not_signed_in_is_shown_the_door(path, case):
    answer = Client().get(f"/cases/{case.id}/{path}")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/enter/")


@pytest.mark.parametrize("path", BAD)
def test_what_is_not_there_is_not_found(path, case, browser):
    assert browser.get(f"/cases/{case.id}/{path}").status_code == 404


@pytest.mark.parametrize("path", POST_ONLY)
def test_a_press_is_not_a_link(path, case, browser):
    assert browser.get(f"/cases/{case.id}/{path}").status_code == 405


@pytest.mark.parametrize("path", READ)
def test_a_page_to_read_takes_no_form(path, case, browser):
    assert browser.post(f"/cases/{case.id}/{path}").status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/cases/%00/",
        "/cases/%00/changes.json",
        "/cases/case/entries/%00/",
        "/cases/case/links/%00/",
        "/cases/case/grid/?whose=%00",
        "/cases/case/grid/cards/?id=%00",
        "/cases/case/history/?entry=%00",
        "/cases/case/map/?trace=%00&open=%00",
        "/cases/case/entries/a/merge/?q=%00",
    ],
)
def test_no_address_breaks_a_question_to_the_database(case, browser, address):
    assert browser.get(address).status_code in {200, 404}
    assert browser.post(address).status_code in {400, 404, 405, 422}
