"""An opened round: side by side, settling, checking; and what forged sends come to."""

import re

import pytest

from ripplegrid.web.across.views import opened
from tests import factories as make
from tests.unit.web.across.coders import ROUND, now, sent, together

CODED = [
    make.coding("case/a"), make.coding("case/a", by="ben"),
    make.coding("case/b", memo="They rely on it"), make.coding("case/b", "u", "ben"),
    make.coding("case/c", None),
]  # fmt: skip
BESIDE, VERIFY = ROUND + "beside/", ROUND + "verify/"
SETTLE = ROUND + "settle/?case=case&entry=b"
A, B, C = ("case=case&entry=" + one for one in "abc")


@pytest.fixture
def coders(owner):
    return together(owner, *CODED, opened="2026-05-01")


def test_where_they_differ_first(coders):
    page = coders[""].get(BESIDE).content.decode()
    places = [page.index(words) for words in ("rewrote letters", "patients met", "of the app")]
    assert places == sorted(places)
    assert "They rely on it" in page
    only = coders["ann"].get(BESIDE + "?state=alike").content.decode()
    assert "patients met" in only
    assert "of the app" not in only


def test_many_units_stand_on_sheets_that_keep_what_is_asked_for(coders, monkeypatch):
    monkeypatch.setattr(opened, "EACH", 1)
    first = coders["ann"].get(BESIDE).content.decode()
    assert 'href="?page=2"' in first
    assert "patients met" not in first
    coders["ann"].post(ROUND + "settle/?" + A, sent(themes=["t"], why="So it is"))
    coders["ann"].post(ROUND + "settle/?" + B, sent(themes=["t"], why="So it is"))
    settled = coders["ann"].get(BESIDE + "?state=settled").content.decode()
    assert 'href="?page=2&amp;state=settled"' in settled


def test_a_difference_is_settled_with_a_reason_and_the_first_codings_stay(coders):
    first = dict(now().codings)
    assert coders["ann"].post(SETTLE, sent(themes=["t"])).status_code == 422
    settled = sent(themes=["t"], why="We read it again", people=["ben"])
    assert coders["ann"].post(SETTLE, settled).status_code == 302
    (one,) = now().settlements.values()
    assert (one.people, one.themes) == ({"ann", "ben"}, {"t"})
    page = coders["ben"].get(BESIDE).content.decode()
    assert "We read it again" in page
    assert "They rely on it" in page
    assert now().codings == first
    form = coders["ben"].get(SETTLE).content.decode()
    seen = re.search(r'name="seen" value="(\d+)"', form)[1]
    again = sent(none="on", why="Neither", seen=seen)
    assert coders["ben"].post(SETTLE, again).status_code == 302
    (one,) = now().settlements.values()
    assert (one.themes, one.people) == (frozenset(), {"ann", "ben"})
    late = coders["ann"].post(SETTLE, sent(themes=["u"], why="No", seen=seen))
    assert late.status_code == 409


def test_two_people_settling_at_once_do_not_overwrite_each_other(coders):
    coders["ann"].post(SETTLE, sent(themes=["t"], why="Mine"))
    late = coders["ben"].post(SETTLE, sent(themes=["u"], why="Other"))
    assert late.status_code == 422
    assert [one.why for one in now().settlements.values()] == ["Mine"]


def test_somebody_who_had_no_part_in_it_checks_several_at_once(coders):
    cat = coders["cat"]
    assert cat.post(VERIFY, sent(units=[A, C], stance="agrees")).status_code == 302
    assert sorted(v.about for v in now().verifications.values()) == [
        "case/a t ann", "case/c None ann",
    ]  # fmt: skip
    assert "checked by somebody who had no part in it" in cat.get(BESIDE).content.decode()
    assert cat.post(VERIFY, sent(stance="agrees")).status_code == 422


@pytest.mark.parametrize(
    ("who", "unit", "status"),
    [("ben", A, 403), ("ann", C, 403), ("", A, 403), ("cat", B, 404), ("cat", "case=x", 404)],
)
def test_nobody_checks_their_own_nor_what_waits_to_be_settled(coders, who, unit, status):
    answer = coders[who].post(VERIFY, sent(units=[unit], stance="agrees", coder="cat"))
    assert answer.status_code == status
    assert now().verifications == {}


def test_whoever_settled_it_does_not_check_it(coders):
    settled = {"units": [B], "stance": "disagrees", "comment": "Not so"}
    coders["ann"].post(SETTLE, sent(themes=["t"], why="Mine", people=["cat"]))
    assert coders["cat"].post(VERIFY, sent(**settled)).status_code == 403
    assert now().verifications == {}


def test_only_analysts_settle_and_only_what_was_coded(coders):
    assert coders["cat"].post(SETTLE, sent(themes=["t"], why="Mine")).status_code == 403
    assert coders["ann"].get(ROUND + "settle/?case=case&entry=x").status_code == 404
    assert now().settlements == {}


def test_before_opening_nothing_is_laid_side_by_side(owner):
    coders = together(owner, *CODED)
    assert coders["ann"].get(BESIDE).url == ROUND
    assert coders["ann"].post(SETTLE, sent(themes=["t"], why="Mine")).status_code == 409
    assert coders["cat"].post(VERIFY, sent(units=[A], stance="agrees")).status_code == 409
    assert now().settlements == now().verifications == {}


def test_whoever_checked_it_does_not_settle_it_afterwards(coders):
    unit = ROUND + "settle/?" + C
    coders["ann"].post(unit, sent(themes=["t"], why="Mine"))
    assert coders["ben"].post(VERIFY, sent(units=[C], stance="agrees")).status_code == 409
    ticked = f"{C}&stands=t%3B"
    assert coders["ben"].post(VERIFY, sent(units=[ticked], stance="agrees")).status_code == 302
    seen = re.search(r'name="seen" value="(\d+)"', coders["ben"].get(unit).content.decode())[1]
    answer = coders["ben"].post(unit, sent(themes=["u"], why="Mine now", seen=seen))
    assert answer.status_code == 422
    assert "Nobody verifies their own work" in answer.content.decode()
    (one,) = now().settlements.values()
    assert (one.people, one.why) == ({"ann"}, "Mine")


def test_a_check_of_what_was_settled_otherwise_is_not_kept_and_an_older_one_says_so(
    coders,
):
    unit = ROUND + "settle/?" + C
    coders["ann"].post(unit, sent(themes=["t"], why="Mine"))
    ticked = re.search(r'name="units" value="([^"]*entry=c[^"]*)"', text_of(coders["cat"]))[1]
    assert ticked == f"{C.replace('&', '&amp;')}&amp;stands=t%3B"
    before = sent(units=[ticked.replace("&amp;", "&")], stance="agrees")
    assert coders["cat"].post(VERIFY, before).status_code == 302
    seen = re.search(r'name="seen" value="(\d+)"', coders["ann"].get(unit).content.decode())[1]
    coders["ann"].post(unit, sent(themes=["u"], why="No, use", seen=seen))
    assert "said of what was settled before" in text_of(coders["cat"])
    late = sent(units=[ticked.replace("&amp;", "&")], stance="disagrees")
    assert coders["cat"].post(VERIFY, late).status_code == 409
    assert len(now().verifications) == 1


def text_of(client):
    return client.get(BESIDE).content.decode()


def test_whom_settling_bars_from_checking_is_said_at_the_name(coders):
    page = coders["ann"].get(SETTLE).content.decode()
    assert "Cat (a verifier: whoever is ticked cannot check this)" in page
    assert "Ben (a verifier" not in page
