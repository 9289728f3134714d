"""What helped and what made it harder, put into groups in the browser."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from ripplegrid.model.across import FactorGroup
from ripplegrid.model.changes import AddRecord, edited
from ripplegrid.model.registers import Consent, Factor
from ripplegrid.model.words import FactorKind, Use
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.actions.giving import take_case_back
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Membership
from ripplegrid.web.cases.queries import version_of

HERE = "/across/synthesis/factors/"
TYPED = {"name": "Time", "kind": "challenge", "stable": "no", "context": "Where shifts change"}


@pytest.fixture
def said(owner, case, synthesis):
    """Two things that made it harder, in the one chosen case study."""
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    for name, text in (("f", "No time for heron rounds"), ("g", "A heavy door")):
        one = Factor(id=name, kind=FactorKind.CHALLENGE, text=text, voice="v")
        act(owner, case.id, AddRecord(one))
    return [f"{case.id}/f", f"{case.id}/g"]


@pytest.fixture
def group(owner, said):
    made = FactorGroup(
        id="grp", name="Time", kind=FactorKind.CHALLENGE, factors=frozenset({said[0], "gone/x"})
    )
    act(owner, "synthesis", AddRecord(made))
    return made


def send(browser, where="", **fields):
    return browser.post(HERE + where, {"change_id": uuid4(), **fields})


def groups():
    return load_synthesis(Case.objects.get(pk="synthesis")).factor_groups


def text(browser, where=HERE):
    answer = browser.get(where)
    assert answer.status_code == 200
    return answer.content.decode()


def test_before_any_team_says_something_the_page_says_what_belongs_there(browser, synthesis):
    assert "Nothing here yet" in text(browser)


def test_a_group_is_made_of_what_was_ticked_and_told_on_the_report(browser, said):
    page = text(browser)
    assert "No group yet" in page
    begun = text(browser, f"{HERE}add/?factor={said[0]}&factor=nothing/x")
    assert f'value="{said[0]}" checked' in begun
    assert f'value="{said[1]}" checked' not in begun
    assert re.search(r'value="challenge"[^>]*checked', begun)
    assert send(browser, "add/", factors=[said[0]], **TYPED).status_code == 302
    [made] = groups().values()
    assert (made.name, made.stable, made.context) == ("Time", False, "Where shifts change")
    assert (made.factors, made.by) == ({said[0]}, "You")
    for where in (HERE, "/across/synthesis/report/"):
        page = text(browser, where)
        for words in ("Time", "No time for heron rounds", "depends on the context"):
            assert words in page, (where, words)
    assert send(browser, "add/", **TYPED | {"name": ""}).status_code == 422


def test_a_line_is_put_in_and_taken_out_by_one_tap(browser, said, group):
    assert send(browser, "grp/line/", factor=said[1], put="in").status_code == 302
    assert groups()["grp"].factors == {*said, "gone/x"}
    assert send(browser, "grp/line/", factor=said[1], put="in").status_code == 302
    assert send(browser, "grp/line/", factor=said[0], put="out").status_code == 302
    assert groups()["grp"].factors == {said[1], "gone/x"}
    assert send(browser, "grp/line/", factor="gone/x", put="out").status_code == 404
    assert send(browser, "grp/line/", factor=said[0], put="aside").status_code == 422
    assert send(browser, "none/line/", factor=said[0], put="in").status_code == 404


def test_a_group_is_changed_and_what_is_not_seen_stays_in_it(browser, said, group):
    assert 'value="Time"' in text(browser, f"{HERE}grp/")
    seen = version_of("synthesis", "factor_groups", "grp")
    assert send(browser, "grp/", seen=seen, factors=[said[1]], **TYPED).status_code == 302
    assert groups()["grp"].factors == {said[1], "gone/x"}
    assert groups()["grp"].stable is False
    assert send(browser, "grp/", seen=seen, **TYPED | {"kind": ""}).status_code == 422
    assert browser.get(f"{HERE}none/").status_code == 404


def test_who_was_slower_sees_both_wordings(browser, owner, group):
    seen = version_of("synthesis", "factor_groups", "grp")
    act(owner, "synthesis", edited(group, name="Hours"))
    answer = send(browser, "grp/", seen=seen, **TYPED | {"name": "Minutes"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Hours" in page
    assert "Minutes" in page
    assert groups()["grp"].name == "Hours"


def test_a_group_is_taken_apart(browser, said, group):
    assert send(browser, "grp/remove/").status_code == 302
    assert groups() == {}
    assert said[0] in text(browser)
    assert send(browser, "grp/remove/").status_code == 404


def test_who_may_not_edit_reads_and_is_offered_nothing(browser, said, group):
    Membership.objects.filter(case_id="synthesis").update(role=Role.VERIFIER.value)
    page = text(browser)
    assert "No time for heron rounds" in page
    for button in ("Take it out", "Make a group", "Change this group", "checkbox"):
        assert button not in page
    assert send(browser, "grp/line/", factor=said[1], put="in").status_code == 403


def test_what_is_taken_back_is_gone_at_the_next_look(browser, owner, case, said, group):
    assert "heron" in text(browser)
    take_case_back(owner, case.id, "synthesis")
    for where in (HERE, f"{HERE}grp/", f"{HERE}add/", "/across/synthesis/history/"):
        assert "heron" not in text(browser, where)
    assert send(browser, "grp/line/", factor=said[1], put="in").status_code == 404
