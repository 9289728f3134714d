"""Blind coding in the browser, and what nobody can do by sending something else."""

import re

import pytest

from ripplegrid.model.changes import OpenRound
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.across.shown.code import mark_of
from ripplegrid.web.cases.actions import act
from tests import factories as make
from tests.unit.web.across.coders import ROUND, now, sent, together

CODE = ROUND + "code/"
A = {"case": "case", "entry": "a"}
B = {"case": "case", "entry": "b"}


@pytest.fixture
def coders(owner):
    return together(owner)


def said(seen=(), **values):
    return sent(seen=mark_of(seen), **{**A, **values})


def mine(coder, **where):
    wanted = {"entry": "a", "contribution": "", "passage": None} | where
    return [
        c for c in now().codings.values()
        if c.coder == coder and all(getattr(c, k) == v for k, v in wanted.items())
    ]  # fmt: skip


def test_it_leads_from_one_entry_to_the_next_that_is_left(coders):
    ben = coders["ben"]
    assert ben.get(CODE).url.endswith("?case=case&entry=a")
    page = ben.get(CODE, A).content.decode()
    assert "Nurses and patients met" in page
    assert "They asked. They listened." in page
    onward = ben.post(CODE, said(themes=["t"], against=["u"], memo="Both"))
    assert onward.url.endswith("?case=case&entry=c")  # by level: individual, group, organisational
    assert {(c.theme, c.against, c.memo) for c in mine("ben")} == {
        ("t", False, "Both"), ("u", True, "Both"),
    }  # fmt: skip
    assert ben.get(CODE).url.endswith("entry=c")


def test_one_can_change_ones_mind_and_take_it_back(coders):
    ben = coders["ben"]
    ben.post(CODE, said(themes=["t"]))
    first = mine("ben")
    ben.post(CODE, said(first, none="on"))
    (none,) = mine("ben")
    assert none.theme is None
    assert "checked" in ben.get(CODE, A).content.decode()
    assert ben.post(CODE, said([none], back="1")).status_code == 302
    assert mine("ben") == []


def test_what_contradicts_itself_is_asked_again_and_nothing_is_lost(coders):
    for wrong in (
        {"themes": ["t"], "against": ["t"]}, {"themes": ["t"], "none": "on"}, {}, {"themes": ["x"]},
    ):  # fmt: skip
        page = coders["ben"].post(CODE, said(memo="My reason", **wrong))
        assert page.status_code == 422
        assert "My reason" in page.content.decode()
    assert now().codings == {}


def test_two_windows_do_not_overwrite_each_other(coders):
    ben = coders["ben"]
    ben.post(CODE, said(themes=["t"]))
    late = ben.post(CODE, said(themes=["u"]))
    assert late.status_code == 409
    assert [c.theme for c in mine("ben")] == ["t"]
    assert ben.post(CODE, said(themes=["t"])).status_code == 302  # the same once more is no clash


def test_sent_twice_it_is_done_once(coders):
    form = said(themes=["t"])
    assert [coders["ben"].post(CODE, form).status_code for _ in "ab"] == [302, 302]
    assert len(mine("ben")) == 1


def test_a_link_and_a_passage_are_units_of_their_own(coders):
    ben = coders["ben"]
    back = ben.post(CODE, said(link="a>b", themes=["t"]))
    assert back.url.endswith("?case=case&entry=a")
    assert len(mine("ben", contribution="a>b")) == 1
    words = {"telling": "a/v", "words": "They listened.", "near": "12"}
    page = ben.get(CODE, A | words).content.decode()
    assert "What do these words speak for?" in page
    assert ben.post(CODE, said(themes=["u"], **words)).status_code == 302
    (passage,) = now().passages.values()
    assert (passage.coder, passage.start, passage.text) == ("ben", 12, "They listened.")
    assert len(mine("ben", passage=passage.id)) == 1
    again = ben.get(CODE, A | words).content.decode()
    assert f'name="passage" value="{passage.id}"' in again
    page = ben.get(CODE, A | words | {"words": "They shouted."}).content.decode()
    assert "do not stand in what was told" in page
    assert ben.get(CODE, A | words | {"telling": "b/v"}).status_code == 404


def test_nothing_of_another_coder_is_there(coders):
    words = {"telling": "a/v", "words": "They asked."}
    coders["ben"].post(CODE, said(themes=["t"], memo="heron-7f3a", **words))
    coders["ben"].post(CODE, said(against=["u"], memo="heron-7f3a"))
    ids = [c.id for c in now().codings.values()] + list(now().passages)
    for who in ("ann", "cat"):
        for where in (CODE, f"{CODE}?case=case&entry=a", ROUND, ROUND + "beside/",
                      "/across/synthesis/coding/", "/across/synthesis/history/"):  # fmt: skip
            page = coders[who].get(where).content.decode()
            assert "heron-7f3a" not in page
            assert not [one for one in ids if one in page], where
    passage = next(iter(now().passages))
    assert coders["ann"].get(CODE, A | {"passage": passage}).status_code == 404


def test_the_guess_is_made_of_ones_own_codings_and_ticks_nothing(coders):
    coders["ann"].post(CODE, said(themes=["t"]))
    page = coders["ann"].get(CODE, B).content.decode()
    assert "The software’s guess" in page
    assert "checked" not in re.sub(r'<input[^>]*id="keys-on"[^>]*>', "", page)
    assert "The software’s guess" not in coders["ben"].get(CODE, B).content.decode()


def test_who_was_given_nothing_is_told_so_and_cannot_send(coders):
    assert "Nothing to code for you" in coders["cat"].get(CODE).content.decode()
    coders["cat"].post(CODE, said(themes=["t"]))
    assert coders[""].get(CODE).status_code == 403
    assert now().codings == {}
    assert coders["ben"].get(CODE, {"case": "case", "entry": "nothing"}).status_code == 404
    assert coders["ben"].get(CODE, A | {"link": "b>a"}).status_code == 404


def test_nobody_codes_for_another_nor_after_opening(coders):
    coders["ben"].post(CODE, said(themes=["t"], coder="ann"))
    assert {c.coder for c in now().codings.values()} == {"ben"}
    act(local_person(), "synthesis", OpenRound("r", make.when("2026-05-01")))
    answer = coders["ben"].post(CODE, said(mine("ben"), themes=["u"]))
    assert answer.url == ROUND + "beside/"
    assert [c.theme for c in mine("ben")] == ["t"]
