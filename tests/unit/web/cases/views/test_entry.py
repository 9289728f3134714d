"""Reading, adding and changing an entry."""

from uuid import uuid4

from ripplegrid.model.words import VoiceKind
from ripplegrid.web.cases.actions import create_case
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send


def test_an_entry_sent_twice_stands_once(case, browser):
    data = {"change_id": str(uuid4()), "text": "We met again", "levels": ["group"]}
    for _ in range(2):
        answer = browser.post(f"/cases/{case.id}/entries/add/", data)
        assert answer.status_code == 302
    assert [e.text for e in now(case).entries.values()].count("We met again") == 1


def test_what_was_typed_comes_back_with_every_problem(case, browser):
    answer = send(browser, case, "entries/add/", note="It <rained>", levels=["moon"])
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "It &lt;rained&gt;" in page
    assert page.count('class="error"') == 2


def test_htmx_gets_the_cell_and_everybody_else_the_page(case, browser):
    data = {"change_id": str(uuid4()), "text": "We met", "levels": ["group"], "kinds": ["process"],
            "cell": "group/contributors and processes"}  # fmt: skip
    path = f"/cases/{case.id}/entries/add/"
    answer = browser.post(path, data, headers={"HX-Request": "true"}).content.decode()
    assert 'data-cell="group/contributors and processes"' in answer
    assert "We met" in answer
    assert "<html" not in answer
    form = browser.get(f"{path}?level=group&column=impacts", headers={"HX-Request": "true"})
    assert "<html" not in form.content.decode()


def test_two_who_change_the_same_words_both_see_both(case, browser):
    form = browser.get(f"/cases/{case.id}/entries/b/edit/").context["form"]
    given = {"seen": form.initial["seen"], "levels": ["organisational"], "kinds": ["outcome"]}
    assert send(browser, case, "entries/b/edit/", text="Mine", **given).status_code == 302
    answer = send(browser, case, "entries/b/edit/", text="Hers", note="More", **given)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mine" in page
    assert "Hers" in page
    assert now(case).entries["b"].text == "Mine"
    again = answer.context["form"].initial
    assert (again["text"], again["note"]) == ("Hers", "More")
    settled = given | {"seen": again["seen"], "note": "More"}
    assert send(browser, case, "entries/b/edit/", text="Both", **settled).status_code == 302
    assert (now(case).entries["b"].text, now(case).entries["b"].note) == ("Both", "More")


def test_fields_that_only_one_touched_go_together(case, browser):
    form = browser.get(f"/cases/{case.id}/entries/b/edit/").context["form"]
    given = {"seen": form.initial["seen"], "kinds": ["outcome"], "text": "Letters were rewritten"}
    send(browser, case, "entries/b/edit/", levels=["societal"], **given)
    given["text"] = "Reworded"
    answer = send(browser, case, "entries/b/edit/", levels=["organisational"], **given)
    assert answer.status_code == 302
    entry = now(case).entries["b"]
    assert (entry.text, entry.levels) == ("Reworded", {"societal"})


def test_a_date_that_is_none_is_kept_and_said_to_be_none(case, browser):
    answer = send(browser, case, "entries/add/", text="We met", when="31 February 2019")
    page = browser.get(answer["Location"]).content.decode()
    assert "“31 February 2019” is kept as it is" in page
    answer = send(browser, case, "entries/add/", text="We met", when="February 2019")
    assert "is kept as it is" not in browser.get(answer["Location"]).content.decode()


def test_what_has_no_place_yet_is_said_to_wait(case, browser):
    answer = send(browser, case, "entries/add/", text="We met")
    assert "waits to be placed" in browser.get(answer["Location"]).content.decode()
    data = {"text": "We sang", "levels": ["group"], "kinds": ["process"]}
    answer = send(browser, case, "entries/add/", **data)
    assert "It is on the grid." in browser.get(answer["Location"]).content.decode()


def test_a_document_that_speaks_leads_to_its_own_page(owner, browser):
    study = make.case(
        make.entry("e"), make.entry("f"), make.evidence("d"),
        make.voice("v", kind=VoiceKind.DOCUMENT, name="Minutes", document="d"),
        make.telling("e", "v"), make.telling("e", "w"), make.claim("e>f", "v"), id="minuted",
    )  # fmt: skip
    create_case(owner, study)
    leads = '<a href="/cases/minuted/evidence/piece/d/">Minutes</a>'
    for page in ("entries/e/", "links/e>f/"):
        assert browser.get(f"/cases/minuted/{page}").content.decode().count(leads) == 1
