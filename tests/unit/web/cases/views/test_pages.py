"""What pages show and do, page by page, as somebody without JavaScript meets them."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.exchange.examples import load, names
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.graph import MEMORY
from ripplegrid.web.cases.graph import load as read
from ripplegrid.web.cases.models import Case
from tests import factories as make

MOST_QUERIES = 30
READ = ["", "grid/", "map/", "timeline/", "findings/", "people/", "history/", "export/"]


def now(case):
    return read(Case.objects.get(pk=case.id))


def send(browser, case, path, **data):
    return browser.post(f"/cases/{case.id}/{path}", {"change_id": str(uuid4()), **data})


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("path", READ)
def test_every_example_shows_on_every_page_in_few_queries(
    name, path, owner, browser, django_assert_max_num_queries
):
    case = load(name)
    create_case(owner, case)
    MEMORY.clear()
    with django_assert_max_num_queries(MOST_QUERIES):
        answer = browser.get(f"/cases/{case.id}/{path}")
    assert answer.status_code == 200
    assert ("Invented." in answer.content.decode()) == case.about.fictional
    assert "style=" not in answer.content.decode()


@pytest.mark.parametrize("path", READ)
def test_what_people_write_is_never_taken_for_markup(path, owner, browser):
    bad = "<script>alert(1)</script>"
    case = make.case(
        make.entry("e", "group", "outcome", text=bad, note=bad, when=make.when("2016-01-01")),
        make.entry("f", text=bad),
        make.voice("v", name=bad),
        make.telling("e", "v", quotation=bad, for_whom=bad),
        make.link("e", "f"),
        make.claim("e>f", "v", account=bad),
        make.contributor("p", name=bad),
        title=bad, summary=bad, question=bad, licence=bad, sources=(bad,),
    )  # fmt: skip
    create_case(owner, case)
    for address in (path, "entries/e/", "links/e>f/", "entries/e/edit/", "entries/e/merge/"):
        assert bad not in browser.get(f"/cases/{case.id}/{address}").content.decode()


def test_a_title_begins_a_case_study_once_however_often_it_is_sent(browser):
    data = {"change_id": str(uuid4()), "title": "Better <letters>"}
    first = browser.post("/start/", data)
    assert first.status_code == 302
    assert "Better &lt;letters&gt;" in browser.get(first["Location"]).content.decode()
    browser.post("/start/", data)
    assert Case.objects.count() == 1


def test_a_home_without_case_studies_says_what_belongs_there(browser):
    page = browser.get("/").content.decode()
    assert "They will stand here" in page
    assert browser.post("/start/", {"change_id": str(uuid4())}).status_code == 422


def test_empty_pages_say_what_belongs_there_with_an_example(owner, browser):
    case = make.case()
    create_case(owner, case)
    for path in ("", "grid/", "map/", "timeline/"):
        assert "For example" in browser.get(f"/cases/{case.id}/{path}").content.decode()


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


def test_the_cards_of_changed_entries_say_where_they_stand(case, browser):
    page = browser.get(f"/cases/{case.id}/grid/cards/?id=a&id=none").content.decode()
    assert page.count("<template") == 1
    assert 'data-cells="individual/contributors and processes"' in page


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


def test_an_entry_is_said_linked_merged_set_aside_and_brought_back(case, browser):
    assert send(browser, case, "entries/b2/say/", new_voice="Bo").status_code == 302
    linked = send(browser, case, "entries/a/link/led-to/", other="b2", effect="helped")
    assert linked.status_code == 302
    merged = send(browser, case, "entries/b/merge/", others=["b2"], text="Letters were rewritten")
    assert merged.status_code == 302
    assert now(case).entries["b2"].merged_into == "b"
    assert "Bo" in browser.get(f"/cases/{case.id}/entries/b/").content.decode()
    assert send(browser, case, "entries/b2/split/").status_code == 302
    assert now(case).entries["b2"].merged_into is None
    assert send(browser, case, "entries/b2/set-aside/", why="Twice").status_code == 302
    assert "Twice" in browser.get(f"/cases/{case.id}/entries/b2/").content.decode()
    assert send(browser, case, "entries/b2/take-back/").status_code == 302
    assert now(case).entries["b2"].shown


def test_a_refusal_is_told_on_the_form(case, browser):
    answer = send(browser, case, "entries/a/merge/", others=["b"], text="Nurses and patients met")
    assert answer.status_code == 422
    assert "led to another" in answer.content.decode()


def test_a_link_is_answered_changed_and_removed(case, browser):
    assert (
        send(browser, case, "links/a>b/say/", new_voice="Bo", stance="disagrees").status_code == 302
    )
    assert "Bo" in browser.get(f"/cases/{case.id}/links/a>b/").content.decode()
    seen = browser.get(f"/cases/{case.id}/links/a>b/edit/").context["form"].initial["seen"]
    assert send(browser, case, "links/a>b/edit/", effect="both", seen=seen).status_code == 302
    assert now(case).contributions["a>b"].effect == "both"
    assert send(browser, case, "links/a>b/remove/").status_code == 302
    assert now(case).contributions == {}


def test_a_search_finds_what_can_be_linked(case, browser):
    path = f"/cases/{case.id}/entries/a/link/led-to/?q=rewr"
    page = browser.get(path, headers={"HX-Request": "true"}).content.decode()
    assert "Letters were rewritten" in page
    assert "New letters" not in page


def test_the_history_tells_and_takes_back(case, browser):
    send(browser, case, "entries/add/", text="A slip")
    page = browser.get(f"/cases/{case.id}/history/").content.decode()
    assert "A slip" in page
    assert send(browser, case, "history/2/undo/").status_code == 302
    assert "A slip" not in [e.text for e in now(case).entries.values()]
    only = browser.get(f"/cases/{case.id}/history/?entry=a").content.decode()
    assert "Nurses and patients met" in only


def test_the_description_and_the_path_are_kept(case, browser):
    form = browser.get(f"/cases/{case.id}/describe/").context["form"]
    given = {"title": "Letters", "status": "stopped", "seen": form.initial["seen"]}
    assert send(browser, case, "describe/", summary="We met", **given).status_code == 302
    conflict = send(browser, case, "describe/", summary="They met", **given)
    assert conflict.status_code == 409
    assert "We met" in conflict.content.decode()
    assert send(browser, case, "path/describe/", state="done").status_code == 302
    assert send(browser, case, "path/describe/", state="under way").status_code == 302
    assert [s.state for s in now(case).path_steps.values()] == ["under way"]


def test_the_map_follows_one_entry_up_and_down(case, browser):
    page = browser.get(f"/cases/{case.id}/map/?trace=b&way=up").content.decode()
    assert "What led to" in page
    assert "New letters" not in page.partition('id="outline"')[2]


def test_a_file_goes_out_and_comes_in_again(case, browser):
    sent = b"".join(browser.get(f"/cases/{case.id}/export/json/").streaming_content)
    again = sent.replace(b'"case"', b'"another"')
    answer = browser.post("/import/", {"file": SimpleUploadedFile("letters.json", again)})
    assert answer.status_code == 302
    assert now(make.case(about=make.about(id="another"))).entries == now(case).entries
    twice = browser.post("/import/", {"file": SimpleUploadedFile("letters.json", again)})
    assert twice.status_code == 409
    assert "is here already" in twice.content.decode()


@pytest.mark.parametrize("content", [b"", b"{", b"not a case study"])
def test_a_file_that_cannot_be_read_changes_nothing_and_says_why(content, browser):
    answer = browser.post("/import/", {"file": SimpleUploadedFile("x.json", content)})
    assert answer.status_code == 422
    assert 'class="problems"' in answer.content.decode()
    assert Case.objects.count() == 0
