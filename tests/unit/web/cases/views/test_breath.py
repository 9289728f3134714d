"""Telling a chain in one breath."""

from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.analysis.told import told as told_by
from ripplegrid.model.case import TABLES
from ripplegrid.model.plan import apply_delta, plan
from ripplegrid.model.undo import undo
from ripplegrid.model.view import WholeView
from ripplegrid.web.cases.actions import undo as take_back
from ripplegrid.web.cases.forms.link import FROM, TO, LinkForm
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.views.breath import MOST, next_step
from tests import factories as make
from tests.unit.web.cases.views.acting import now, send

TEXT = st.text("abc ŵ", min_size=1, max_size=12).filter(str.strip)


def below(case, answer):
    return answer["Location"].removeprefix(f"/cases/{case.id}/")


def whole(study, entries):
    """The voices that tell a chain whole."""
    table = LinkTable.of(study)
    return told_by(table, gather(study, table), [table.entries.index(i) for i in entries]).whole


def test_a_chain_of_three_is_told_whole_by_one_voice_and_taken_back_step_by_step(
    case, browser, owner
):
    start, path, states = now(case), "entries/b/link/led-to/", []
    for text in ("Fewer calls", "Time for visits", "People went home sooner"):
        states.append((now(case), Case.objects.get(pk=case.id).version + 1))
        path = below(case, send(browser, case, path, new_text=text, effect="helped", voice="v"))
    study = now(case)
    assert len(study.entries) == len(start.entries) + 3
    page = browser.get(f"/cases/{case.id}/{path}").content.decode()
    assert "… and what did that lead to?" in page
    assert page.index("Fewer calls") < page.index("Time for visits") < page.index("went home")
    links = parse_qs(urlsplit(path).query)["told"]
    assert whole(study, ["b", *(study.contributions[c].target for c in links)]) == ("v",)
    for before, step in reversed(states):
        take_back(owner, case.id, step)
        assert all(getattr(now(case), t) == getattr(before, t) for t in TABLES)


@given(steps=st.lists(st.tuples(TEXT, st.sampled_from(["helped", "hindered"])), max_size=6),
       direction=st.sampled_from([TO, FROM]))  # fmt: skip
def test_any_chain_is_entries_links_and_claims_of_one_voice_and_each_step_goes_back(
    steps, direction
):
    study = make.case(make.entry("start"), make.voice("v"))
    here, told, past = "start", ["start"], []
    for text, effect in steps:
        data = {"change_id": str(uuid4()), "new_text": text, "effect": effect, "voice": "v"}
        form = LinkForm(data, case=study, here=study.entries[here], direction=direction)
        assert form.is_valid(), form.errors
        delta = plan(WholeView(study), form.change())
        past.append((study, delta))
        study, here = apply_delta(study, delta), form.other_id
        told.append(here)
    grown = [len(getattr(study, t)) for t in ("entries", "contributions", "claims", "tellings")]
    assert grown == [len(steps) + 1, *[len(steps)] * 3]
    if steps:
        assert whole(study, told if direction == TO else told[::-1]) == ("v",)
    for before, delta in reversed(past):
        study = apply_delta(study, undo(WholeView(study), delta))
        assert study == before


def test_what_is_typed_brings_what_is_there_already_and_goes_on_in_the_page(case, browser):
    path, ours = f"/cases/{case.id}/entries/a/link/led-to/", {"HX-Request": "true"}
    near = browser.get(path, {"new_text": "The letters were rewritten"}, headers=ours)
    assert 'value="b"' in near.content.decode()
    assert "<h1>" not in near.content.decode()
    assert 'value="b"' not in browser.get(path, {"new_text": "x"}, headers=ours).content.decode()
    found = browser.get(path, {"q": "rewr"}, headers=ours).content.decode()
    assert 'value="b"' in found
    assert 'value="b2"' not in found
    data = {"change_id": str(uuid4()), "new_text": "Time", "effect": "both", "voice": "v"}
    answer = browser.post(path, data, headers=ours)
    part = answer.content.decode()
    assert "… and what did that lead to?" in part
    assert "<html" not in part
    assert answer["HX-Push-Url"].startswith(f"/cases/{case.id}/entries/")
    assert answer["HX-Push-Url"].replace("&", "&amp;") in part
    last = browser.post(answer["HX-Push-Url"], {**data, "change_id": str(uuid4()),
                        "new_text": "Rest", "enough": "yes"}, headers=ours)  # fmt: skip
    assert (last.status_code, "HX-Redirect" in last) == (204, True)


def test_without_scripts_one_looks_and_nothing_typed_is_lost(case, browser):
    answer = send(browser, case, "entries/a/link/led-from/", look="yes", q="rewr",
                  new_text="It came so", effect="hindered", account="Slowly", voice="v",
                  levels=["group"])  # fmt: skip
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "It came so" in page
    assert "Slowly" in page
    assert 'value="b"' in page
    assert answer.context["form"]["effect"].value() == "hindered"
    assert now(case) == case


def test_a_step_that_was_told_before_is_walked_over(case, browser):
    answer = send(browser, case, "entries/a/link/led-to/", other="b", effect="helped", voice="v")
    assert answer.status_code == 302
    assert "told=a%3Eb" in answer["Location"]
    assert now(case) == case


def test_that_is_all_leads_to_what_was_told_last(case, browser):
    answer = send(browser, case, "entries/a/link/led-from/", new_text="They were asked",
                  effect="helped", voice="v", enough="yes")  # fmt: skip
    made = next(e for e in now(case).entries.values() if e.text == "They were asked")
    assert answer["Location"] == f"/cases/{case.id}/entries/{made.id}/"
    assert browser.get(f"/cases/{case.id}/entries/a/link/sideways/").status_code == 404
    assert send(browser, case, "entries/a/link/led-to/", effect="helped").status_code == 422


def test_that_is_all_with_an_empty_box_just_ends_it(case, browser):
    before, path = now(case), "entries/a/link/led-to/"
    answer = send(browser, case, path, effect="helped", voice="v", enough="yes")
    assert answer["Location"] == f"/cases/{case.id}/entries/a/"
    at_once = browser.post(f"/cases/{case.id}/{path}", {"enough": "yes"},
                           headers={"HX-Request": "true"})  # fmt: skip
    assert at_once["HX-Redirect"] == f"/cases/{case.id}/entries/a/"
    assert now(case) == before
    half = send(browser, case, path, effect="helped", account="Slowly", enough="yes")
    assert half.status_code == 422
    assert "Slowly" in half.content.decode()


def test_sent_twice_it_is_said_once(case, browser):
    data = {"change_id": str(uuid4()), "new_text": "Once", "effect": "helped", "voice": "v"}
    for _ in range(2):
        path = f"/cases/{case.id}/entries/b/link/led-to/"
        assert browser.post(path, data).status_code == 302
    assert [e.text for e in now(case).entries.values()].count("Once") == 1


def test_the_address_of_a_long_chain_stays_short_enough():
    there = next_step("c", "e", TO, told=[str(n) for n in range(MOST + 5)])
    assert there.count("told=") == MOST
