"""The case studies side by side and as one, in the browser."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from ripplegrid.model.changes import AddRecord, AddRecords, OpenRound
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.model.coding import Assignment
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.actions.giving import give, take_case_back
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case
from tests import factories as make
from tests.unit.web.across.together import BAKERS, CARERS

HERE = "/across/synthesis/"
PAGES = ("side-by-side/", "match/", "merged/", "together/")


def test_where_no_two_look_alike_the_page_leads_to_all_entries_as_one(browser, synthesis):
    shown = text(browser, "match/")
    assert "No two entries" in shown
    assert re.search(rf'<a href="{HERE}merged/">All entries as one</a>', shown)


@pytest.fixture
def two(owner, synthesis):
    """Both case studies given and chosen."""
    ids = []
    for study in (BAKERS, CARERS):
        create_case(owner, study)
        give(owner, study.id, synthesis.id)
        act(owner, synthesis.id, AddRecord(Proposal(id=study.id, title=study.title, case=study.id)))
        ids.append(study.id)
    chosen = Choice(id="new", size=2, chosen=frozenset(ids), replaces="chosen")
    act(owner, synthesis.id, AddRecord(chosen))
    return synthesis


def text(browser, where):
    answer = browser.get(HERE + where)
    assert answer.status_code == 200
    return answer.content.decode()


def send(browser, where, **fields):
    return browser.post(HERE + where, {"change_id": uuid4(), **fields})


def now():
    return load_synthesis(Case.objects.get(pk="synthesis"))


def test_before_anything_is_chosen_each_page_says_what_comes_first(browser, owner, synthesis):
    act(owner, synthesis.id, AddRecord(Proposal(id="q", title="Bread")))
    nobody = Choice(id="new", size=1, chosen=frozenset({"q"}), replaces="chosen")
    act(owner, synthesis.id, AddRecord(nobody))
    for where in PAGES:
        assert "Choose case studies first" in text(browser, where)


def test_side_by_side_by_case_study_and_level(browser, two):
    both = text(browser, "side-by-side/")
    assert "Carers rewrote the leaflet" in both
    assert "Leaflets are checked by readers" in both
    one = text(browser, "side-by-side/?case=bakers&level=group")
    assert "The ward board listened" in one
    assert "Readers met" not in one
    assert "Readers met" in text(browser, "side-by-side/?case=nobody&level=nothing&from=x")


def test_a_match_is_decided_seen_and_taken_back(browser, two):
    assert "The leaflet was rewritten by carers" in text(browser, "match/")
    pair = {"entries": "bakers/x carers/p", "why": "One leaflet"}
    assert send(browser, "match/", answer="same", **pair).status_code == 302
    [match] = now().matches.values()
    assert (match.same, match.why) == (True, "One leaflet")
    assert "One leaflet" in text(browser, "match/")
    clash = {"entries": "bakers/x carers/q", "answer": "same"}
    refused = send(browser, "match/", **clash)
    assert refused.status_code == 422
    assert "stand apart in one case study" in refused.content.decode()
    assert "Readers met" in text(browser, "together/")
    assert send(browser, f"match/{match.id}/back/").status_code == 302
    assert now().matches == {}
    assert "No chain exists only together" in text(browser, "together/")


def test_what_was_put_to_one_code_is_proposed_once_the_round_is_open(browser, owner, two):
    shares = [
        Assignment(id=f"share {one}", round="r", coder="ann", case=one)
        for one in ("bakers", "carers")
    ]
    put = [make.coding("bakers/y"), make.coding("carers/r")]
    act(owner, two.id, AddRecords((*shares, *put)))
    assert "Both were put to the code" not in text(browser, "match/")
    act(owner, two.id, OpenRound("r", make.when("2026-05-04")))
    page = text(browser, "match/")
    assert "Both were put to the code “Trust”." in page
    send(browser, "match/", entries="bakers/y carers/r", answer="differ")
    assert "Both were put to the code" not in text(browser, "match/")


@pytest.mark.parametrize(
    ("entries", "status"), [("bakers/x carers/nothing", 404), ("bakers/x", 422), ("a b", 404)]
)
def test_only_entries_that_are_there_are_matched(browser, two, entries, status):
    assert send(browser, "match/", entries=entries, answer="same").status_code == status
    assert send(browser, "match/nothing/back/").status_code == 404


def test_two_are_put_together_by_hand(browser, two):
    page = text(browser, "match/?one=bakers/y&q=readers")
    assert "bakers/y carers/r" in page
    assert "What says the same as this?" in text(browser, "merged/")
    assert "has these words" in text(browser, "match/?one=bakers/y&q=heron")


def test_the_list_is_asked_for_a_part_and_says_how_much_there_is(browser, two):
    assert "5 entries fit." in text(browser, "merged/")
    part = text(browser, "merged/?case=bakers&level=group&several=&page=7")
    assert "1 entry fits." in part
    assert "<svg" in part


def test_what_is_taken_back_is_gone_from_every_page_at_the_next_look(browser, owner, two):
    send(browser, "match/", entries="bakers/x carers/p", answer="same", why="Heron")
    for where in PAGES:
        text(browser, where)
    take_case_back(owner, "bakers", two.id)
    for where in (*PAGES, "", "cases/", "cases/choose/", "history/", "match/?one=bakers/x&q=c"):
        shown = text(browser, where)
        for words in ("Bakers", "Carers rewrote the leaflet", "The ward board", "Heron"):
            assert words not in shown, (where, words)
    assert "The leaflet was rewritten by carers" in text(browser, "merged/")
    assert send(browser, "match/", entries="bakers/x carers/p", answer="same").status_code == 404


def test_what_somebody_withdraws_is_gone_at_the_next_look(browser, owner, case, synthesis):
    told = "Nurses and patients met"
    assert told not in text(browser, "side-by-side/")
    act(owner, case.id, AddRecord(Consent(id="y", voice="v", use=Use.REPORT, given=True)))
    assert told in text(browser, "side-by-side/")
    act(owner, case.id, AddRecord(Consent(id="z", voice="v", use=Use.REPORT, given=False)))
    for where in PAGES:
        assert told not in text(browser, where)


def test_a_large_map_folds_as_asked_and_an_entry_of_it_leads_to_its_words(browser, owner, two):
    many = [make.entry(f"n{n:02}", "group", "process", text=f"Many {n}") for n in range(95)]
    act(owner, "bakers", AddRecords(tuple(many)))
    shown = text(browser, "merged/")
    assert "Fold the map within each level by" in shown
    assert 'data-group="group"' in shown
    opened = text(browser, "merged/?fold=case&level=group&open=group/of+bakers")
    assert "Fold everything again" in opened
    assert "?level=group&amp;fold=case#map" in opened
    anchor, where = re.search(r'data-entry="(m\d+)"><a href="([^"#]+)#', opened).groups()
    assert f'id="{anchor}"' in text(browser, f"merged/{where.replace('&amp;', '&')}")
    assert "Many 7" in text(browser, "merged/?fold=nothing&open=" + "x" * 300)
