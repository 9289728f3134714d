"""The life of a case study in the browser."""

from ripplegrid.web.cases.models import Case
from tests.unit.web.cases.views.acting import send


def test_putting_away_and_taking_back(case, browser):
    assert browser.get(f"/cases/{case.id}/life/").status_code == 200
    page = browser.post(f"/cases/{case.id}/life/away/", {"away": "yes"}, follow=True)
    assert "Put away" in page.content.decode()
    assert "Take it back" in browser.get(f"/cases/{case.id}/life/").content.decode()
    browser.post(f"/cases/{case.id}/life/away/", {"away": "no"})
    assert Case.objects.get().archived is None


def test_the_way_to_the_bin_and_back(case, browser):
    page = browser.post(f"/cases/{case.id}/life/bin/", follow=True).content.decode()
    assert "Take it out" in page
    assert browser.get(f"/cases/{case.id}/").status_code == 404
    assert "The bin" in browser.get("/").content.decode()
    assert browser.post(f"/bin/{case.id}/take-out/").status_code == 302
    assert browser.get(f"/cases/{case.id}/").status_code == 200


def test_deleting_for_good_asks_for_the_title(case, browser):
    assert browser.post(f"/bin/{case.id}/delete/", {"title": case.title}).status_code == 404
    browser.post(f"/cases/{case.id}/life/bin/")
    wrong = browser.post(f"/bin/{case.id}/delete/", {"title": "something"})
    assert wrong.status_code == 422
    assert "Nothing was deleted" in wrong.content.decode()
    assert browser.post(f"/bin/{case.id}/delete/", {"title": case.title}).status_code == 302
    assert not Case.objects.exists()


def test_a_project_that_grew_out_of_this_one(case, browser):
    assert browser.get(f"/cases/{case.id}/descend/").status_code == 200
    assert send(browser, case, "descend/", title=" ").status_code == 422
    answer = send(browser, case, "descend/", title="Next letters")
    child = browser.get(answer["Location"]).content.decode()
    assert "It grew out of" in child
    assert f"/cases/{case.id}/" in child
    assert "Next letters" in browser.get(f"/cases/{case.id}/").content.decode()


def test_search_looks_into_every_case_study(case, browser):
    page = browser.get("/search/?q=rewritten").content.decode()
    assert "Letters were rewritten" in page
    assert "Nothing has all of these words" in browser.get("/search/?q=zebra").content.decode()
    assert browser.get("/search/").status_code == 200
