"""Rounds of coding in the browser."""

import pytest

from tests.unit.web.across.coders import HERE, ROUND, now, sent, together


@pytest.fixture
def coders(owner):
    return together(owner, shares=("ann",))


def shares(coder):
    return [a for a in now().assignments.values() if a.coder == coder]


def test_a_round_is_begun_and_given_by_level_or_by_entry(coders):
    ann = coders["ann"]
    assert "Begin a round" in ann.get(HERE + "begin/").content.decode()
    begun = ann.post(HERE + "begin/", sent(title="Second", codebook="b")).url
    assert now().coding_rounds[begun.rstrip("/").split("/")[-1]].title == "Second"
    give = begun + "give/"
    assert ann.post(give, sent(coder="ben", cases=["case"], levels=["group"])).status_code == 302
    assert [a.entries for a in shares("ben")] == [{"c"}]
    assert ann.post(give, sent(coder="ben", cases=["case"], levels=["group"])).status_code == 422
    some = begun + "give/some/?case=case"
    assert "Nothing came of the app" in ann.get(some).content.decode()
    assert ann.post(some, sent(coder="ben", entries=["a", "c"])).status_code == 302
    assert sorted(sorted(a.entries) for a in shares("ben")) == [["a"], ["c"]]
    assert ann.post(some, sent(coder="ben", entries=["a"])).status_code == 422
    assert ann.post(give, sent(coder="ben", cases=["case"])).status_code == 302
    assert ann.post(some, sent(coder="ben", entries=["b"])).status_code == 422
    assert ann.get(begun + "give/some/?case=none").status_code == 404
    assert ann.post(HERE + "begin/", sent(title="")).status_code == 422


def test_progress_is_told_in_numbers_and_a_share_can_be_taken_back(coders):
    code = {"case": "case", "entry": "a", "seen": "e3b0", "themes": ["t"]}
    page = coders["ann"].get(ROUND + "code/?case=case&entry=a").content.decode()
    code["seen"] = page.split('name="seen" value="')[1].split('"')[0]
    assert coders["ann"].post(ROUND + "code/", sent(**code)).status_code == 302
    seen = coders["cat"].get(ROUND).content.decode()
    assert "looked at 1 of 3 entries" in seen
    take = ROUND + "give/ann case/take/"
    assert coders["ben"].post(take, sent()).status_code == 403
    assert coders["ann"].post(take, sent()).status_code == 302
    assert len(now().codings) == 1
    assert coders["ann"].post(take, sent()).status_code == 404


def test_opening_says_what_it_means_and_is_done_once(coders):
    page = coders["ann"].get(ROUND).content.decode()
    assert "cannot be closed again" in page
    assert "Not finished yet:" in page
    assert coders["ben"].post(ROUND + "open/", sent()).status_code == 403
    assert coders["ann"].post(ROUND + "open/", sent()).url == ROUND + "beside/"
    assert now().coding_rounds["r"].opened is not None
    assert coders["ann"].post(ROUND + "open/", sent()).status_code == 422
    assert coders["ann"].get(HERE + "rounds/none/").status_code == 404


def test_the_first_page_leads_to_what_one_was_given(coders):
    assert "Code what you were given" in coders["ann"].get(HERE).content.decode()
    assert "Code what you were given" not in coders["ben"].get(HERE).content.decode()
