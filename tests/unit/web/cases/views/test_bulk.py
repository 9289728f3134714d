"""Several entries at once, all or none."""

from html import unescape

import pytest

from ripplegrid.web.cases.actions import undo
from ripplegrid.web.cases.models import Case
from tests.unit.web.cases.views.acting import now, send


def version(case):
    return Case.objects.get(pk=case.id).version


def test_the_grid_offers_boxes_and_the_next_page_what_can_be_done(case, browser):
    shown = browser.get(f"/cases/{case.id}/grid/?choose=some").content.decode()
    assert shown.count('name="id"') == 3
    assert "checked" not in shown.split("<main")[1].replace("sieve", "")
    everything = browser.get(f"/cases/{case.id}/grid/?choose=all").content.decode()
    assert everything.count('form="together" checked') == 3
    page = unescape(browser.get(f"/cases/{case.id}/together/?id=a&id=b&id=a").content.decode())
    assert "What about these 2?" in page
    assert "Nurses and patients met" in page


@pytest.mark.parametrize(
    ("data", "holds"),
    [
        ({"act": "move", "levels": ["societal"]}, lambda e: e.levels == {"societal"}),
        ({"act": "agree", "agreed": "yes"}, lambda e: e.agreed),
        ({"act": "aside", "why": "Another project"}, lambda e: e.set_aside),
    ],
)
def test_one_act_is_one_change_that_one_undo_takes_back(case, browser, owner, data, holds):
    before = now(case)
    answer = send(browser, case, "together/", id=["a", "b"], seen=version(case), **data)
    assert answer.status_code == 302
    assert version(case) == 2
    assert [holds(now(case).entries[i]) for i in ("a", "b", "b2")] == [True, True, False]
    undo(owner, case.id, 2)
    assert now(case).entries == before.entries


def test_when_somebody_was_quicker_nothing_is_done_to_any(case, browser):
    seen = version(case)
    send(browser, case, "together/", id=["b"], seen=seen, act="move", levels=["group"])
    data = {"id": ["a", "b"], "act": "move", "levels": ["societal"]}
    answer = send(browser, case, "together/", seen=seen, **data)
    page = unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "Somebody changed “Letters were rewritten”" in page
    assert now(case).entries["a"].levels == {"individual"}
    assert 'value="societal" id="id_levels_3" checked' in page
    again = send(browser, case, "together/", seen=answer.context["version"], **data)
    assert again.status_code == 302
    assert now(case).entries["b"].levels == {"societal"}


def test_a_field_nobody_else_touched_goes_through(case, browser):
    seen = version(case)
    send(browser, case, "together/", id=["b"], seen=seen, act="agree", agreed="yes")
    answer = send(
        browser, case, "together/", id=["a", "b"], seen=seen, act="move", levels=["group"]
    )
    assert answer.status_code == 302
    assert now(case).entries["b"].agreed


def test_choosing_none_leads_back_with_a_word(case, browser):
    for path in ("together/", "together/?id=none", "together/?id=%00"):
        answer = browser.get(f"/cases/{case.id}/{path}", follow=True)
        assert "Choose at least one" in answer.content.decode()


def test_what_is_missing_is_said_and_what_was_chosen_stays(case, browser):
    answer = send(browser, case, "together/", id=["a", "b"], seen=1, act="aside", why=" ")
    assert answer.status_code == 422
    assert "Say why, in a few words." in answer.content.decode()
    assert answer.content.decode().count('name="id" value="a"') == 3


def test_too_many_at_once_are_refused_before_anything_is_done(case, browser, monkeypatch):
    monkeypatch.setattr("ripplegrid.web.cases.views.bulk.MOST", 1)
    answer = browser.get(f"/cases/{case.id}/together/?id=a&id=b", follow=True)
    assert "Choose fewer" in answer.content.decode()
