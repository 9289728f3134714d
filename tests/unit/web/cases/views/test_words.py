"""A team's own words: on one page to write them, on every page to read them."""

import json

import pytest
from django.test import Client

from ripplegrid.model import Involvement, Label, StakeholderType
from ripplegrid.model.words import Level
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Membership
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send

BAD = "<b>The ward</b> & {us}"


def boxes(browser, case, **words):
    """What the form holds when it is opened, and what is typed into it."""
    form = browser.get(f"/cases/{case.id}/words/").context["form"]
    shown = {field.name: field.value() for field in form if field.name != "change_id"}
    return shown | {f"word-{name}": word for name, word in words.items()}


def save(browser, case, **words):
    return send(browser, case, "words/", **boxes(browser, case, **words))


def page(browser, case, path):
    answer = browser.get(f"/cases/{case.id}/{path}")
    assert answer.status_code == 200
    return answer.content.decode()


def somebody(role, case):
    person = Person.objects.create(handle=role, shown=role)
    if role != "outsider":
        Membership.objects.create(case_id=case.id, person=person, role=role)
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def full(owner):
    study = make.case(
        make.entry("a", "individual", "process", text="We met", when=make.when("2016-01-01")),
        make.entry("b", "group", "outcome", text="New letters"),
        make.telling("b", "v"),
        make.claim("a>b", "v"),
        make.voice("v", types=frozenset({"carer"})),
        Involvement(id="i", stage="design", stakeholder_type="vet"),
        StakeholderType(id="vet", label="Animal doctor"),
    )
    create_case(owner, study)
    return study


def test_words_are_written_changed_and_given_back(case, browser):
    assert save(browser, case, group="The ward", impacts="Waves").status_code == 302
    assert {i: one.text for i, one in now(case).labels.items()} == {
        "group": "The ward", "impacts": "Waves",
    }  # fmt: skip
    shown = page(browser, case, "words/")
    assert 'value="The ward"' in shown
    assert "Group" in shown  # the method's word stands beside it
    assert save(browser, case, group="", impacts="Ripples").status_code == 302
    assert dict(now(case).labels) == {"impacts": Label(id="impacts", text="Ripples")}


def test_all_words_go_back_to_the_methods_at_once(case, browser):
    assert "Back to the method" not in page(browser, case, "words/")
    save(browser, case, group="The ward", design="Dreaming")
    assert "Back to the method" in page(browser, case, "words/")
    assert send(browser, case, "words/back/").status_code == 302
    assert not now(case).labels
    assert browser.get(f"/cases/{case.id}/words/back/").status_code == 405
    assert browser.put(f"/cases/{case.id}/words/").status_code == 405


def test_undo_brings_a_word_back_and_the_history_tells_it(case, browser):
    save(browser, case, group="The ward")
    save(browser, case, group="Us", impacts="Waves")
    told = page(browser, case, "history/")
    assert "The team’s words were changed:" in told
    assert "<del>The ward</del>" in told
    assert "<ins>Us</ins>" in told
    assert send(browser, case, "history/3/undo/").status_code == 302
    assert {i: one.text for i, one in now(case).labels.items()} == {"group": "The ward"}


def test_a_word_somebody_else_wrote_meanwhile_is_shown_and_not_overwritten(case, browser):
    mine = boxes(browser, case, group="Us", societal="Everybody")
    save(browser, case, group="Them")
    answer = send(browser, case, "words/", **mine)
    assert answer.status_code == 409
    assert "Meanwhile somebody made it “Them”" in answer.content.decode()
    assert now(case).labels["group"].text == "Them"
    form = answer.context["form"]
    again = {field.name: field.value() for field in form if field.name != "change_id"}
    assert send(browser, case, "words/", **again).status_code == 302
    assert now(case).labels["group"].text == "Us"
    assert now(case).labels["societal"].text == "Everybody"


def test_what_is_wrong_is_said_at_the_box_and_nothing_is_lost(case, browser):
    answer = save(browser, case, group="x" * 200, societal="Everybody")
    assert answer.status_code == 422
    assert "Everybody" in answer.content.decode()
    assert 'id="id_word-group_error"' in answer.content.decode()
    assert not now(case).labels


@pytest.mark.parametrize("role", ["member", "reader"])
def test_who_may_not_describe_reads_the_words_and_cannot_change_them(role, case, browser):
    save(browser, case, group=BAD)
    other = somebody(role, case)
    shown = page(other, case, "words/")
    assert "&lt;b&gt;The ward&lt;/b&gt; &amp; {us}" in shown
    assert 'name="word-group"' not in shown
    for path in ("words/", "words/back/"):
        assert send(other, case, path, **{"word-group": "Mine"}).status_code == 403
    label = {"table": "labels", "id": "margin", "text": "Mine"}
    sent = json.dumps({"change": {"name": "AddRecord", "record": label}})
    api = f"/cases/{case.id}/changes.json"
    answer = other.post(api, sent, content_type="application/json")
    assert answer.status_code == 403
    assert set(now(case).labels) == {"group"}


def test_who_may_not_open_the_case_study_does_not_learn_of_it(case):
    other = somebody("outsider", case)
    for path in (f"/cases/{case.id}/words/", "/cases/nowhere/words/"):
        assert other.get(path).status_code == 404
        assert other.post(path).status_code == 404


def test_a_renamed_level_is_called_so_on_every_page_and_picture(full, browser):
    save(browser, full, group=BAD, impacts="Waves", outcome="A ripple", carer="Family", vet="x",
         design="Dreaming", purposes="What for", describe="Tell")  # fmt: skip
    said = "&lt;b&gt;The ward&lt;/b&gt; &amp; {us}"
    for path in ("grid/", "entries/b/", "entries/add/", "entries/b/edit/", "map/"):
        shown = page(browser, full, path)
        assert said in shown, path
        assert BAD not in shown
        assert "A team or a relationship" not in shown.split("<figure")[0], path
    grid = page(browser, full, "grid/")
    assert '<span class="soft">Group</span>' in grid
    assert "Waves" in grid
    assert "A ripple" in page(browser, full, "entries/b/")
    people = page(browser, full, "people/")
    assert "Dreaming" in page(browser, full, "involvement/")
    assert "Family" in people
    assert "Animal doctor" in people
    assert "Tell" in page(browser, full, "")
    assert said in page(browser, full, "findings/")


def test_the_ids_stay_in_the_file(full, browser):
    save(browser, full, group="The ward")
    answer = browser.get(f"/cases/{full.id}/export/json/")
    written = json.loads(b"".join(answer))
    assert written["labels"] == [{"id": "group", "text": "The ward"}]
    assert next(e for e in written["entries"] if e["id"] == "b")["levels"] == [Level.GROUP]
