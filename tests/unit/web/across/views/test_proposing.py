"""Proposing case studies and saying where they stand."""

from __future__ import annotations

from uuid import uuid4

from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Taken

HERE = "/across/synthesis/cases/"


def now():
    return load_synthesis(Case.objects.get(pk="synthesis"))


def send(browser, where, **fields):
    return browser.post(HERE + where, {"change_id": uuid4(), **fields})


def text(browser, where=""):
    return browser.get(HERE + where).content.decode()


def test_a_title_is_enough(browser, synthesis):
    sent = {"title": "Bread", "countries": "Wales\n Wales \n", "status": "stopped"}
    answer = send(browser, "propose/", **sent)
    one = next(p for p in now().proposals.values() if p.title == "Bread")
    assert answer["Location"] == f"{HERE}{one.id}/"
    assert (one.countries, one.coder) == (("Wales",), "ann")
    assert "only its title is here" in text(browser)
    assert send(browser, "propose/", title="").status_code == 422
    assert "Wales" in text(browser, f"{one.id}/edit/")
    sent = {"title": "Bread", "why": "It ended early", "seen": 2}
    assert send(browser, f"{one.id}/edit/", **sent).status_code == 302
    assert now().proposals[one.id].why == "It ended early"
    assert send(browser, f"{one.id}/remove/").status_code == 302
    assert one.id not in now().proposals


def test_a_given_case_study_is_proposed_with_why(browser, case, synthesis):
    assert send(browser, "p/remove/").status_code == 422  # it is chosen
    assert send(browser, "take-in/", case="else").status_code == 404
    assert send(browser, "take-in/", case=case.id, why="Letters").status_code == 302
    assert {p.why for p in now().proposals.values()} == {"", "Letters"}
    assert send(browser, "p/edit/", title="Mine").status_code == 404


def test_a_place_is_settled_and_settled_anew(browser, synthesis):
    settled = {"dimension": "scale", "place": "scale/some", "why": "One ward"}
    assert send(browser, "p/", **settled).status_code == 302
    assert "One ward" in text(browser, "p/")
    anew = settled | {"place": "scale/most", "differing": "Ben"}
    assert send(browser, "p/", **anew).status_code == 302
    [placing] = now().placings.values()
    assert (placing.place, placing.differing) == ("scale/most", "Ben")
    assert placing.people == {"ann"}
    for wrong in ({"dimension": "scale"}, {"dimension": "scale", "place": "adherence/some"}):
        assert send(browser, "p/", **wrong).status_code == 422
    assert send(browser, "p/", dimension="weight", place="scale/some").status_code == 404
    assert send(browser, "nobody/", **settled).status_code == 404


def test_what_is_taken_back_is_gone_at_the_next_look(browser, case, synthesis):
    send(browser, "p/", dimension="scale", place="scale/some", why="Heron")
    pages = ("", "p/", "choose/")
    assert all(case.title in text(browser, page) for page in pages)
    Taken.objects.all().delete()
    for page in pages:
        shown = text(browser, page)
        assert case.title not in shown
        assert "Heron" not in shown
    assert "Its team took it back" in text(browser, "p/")
    assert send(browser, "p/", dimension="scale", place="scale/some").status_code == 404
