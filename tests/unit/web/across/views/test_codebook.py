"""A codebook in the browser."""

import re

import pytest

from ripplegrid.model.changes import AddRecord
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import act
from tests import factories as make
from tests.unit.web.across.coders import HERE, now, sent, together

BOOK = HERE + "codebooks/b/"


@pytest.fixture
def coders(owner):
    return together(owner)


def names(book):
    return sorted(now().themes[one].name for one in now().codebooks[book].themes)


def hidden(page):
    return dict(re.findall(r'name="(seen|change_id)" value="([^"]*)"', page.content.decode()))


def test_themes_are_added_moved_reworded_and_taken_out(coders):
    ann = coders["ann"]
    assert ann.post(BOOK + "add/", sent(name="Power", meaning="Who decides")).status_code == 302
    power = next(t.id for t in now().themes.values() if t.name == "Power")
    page = ann.get(BOOK + "themes/t/")
    moved = hidden(page) | {"name": "Trusting", "part_of": power}
    assert ann.post(BOOK + "themes/t/", moved).status_code == 302
    assert (now().themes["t"].name, now().themes["t"].part_of) == ("Trusting", power)
    assert "only groups" in ann.get(BOOK).content.decode()
    assert ann.post(f"{BOOK}themes/{power}/remove/", sent()).status_code == 302
    assert names("b") == ["Trusting", "Use"]
    assert now().themes["t"].part_of is None
    assert ann.post(BOOK + "add/", sent(name="")).status_code == 422
    assert ann.get(BOOK + "themes/none/").status_code == 404
    assert ann.get(HERE + "codebooks/none/").status_code == 404


def test_what_two_people_reword_at_once_is_shown_side_by_side(coders):
    form = hidden(coders["ann"].get(BOOK + "themes/t/"))
    coders["ben"].post(
        BOOK + "themes/t/", hidden(coders["ben"].get(BOOK + "themes/t/")) | {"name": "Faith"}
    )
    late = coders["ann"].post(BOOK + "themes/t/", form | {"name": "Reliance"})
    assert late.status_code == 409
    assert {"Faith", "Reliance"} <= set(re.findall(r"\w+", late.content.decode()))
    assert now().themes["t"].name == "Faith"


def test_a_version_that_was_coded_with_stays_and_a_copy_can_change(coders):
    ann = coders["ann"]
    form = hidden(ann.get(BOOK + "themes/t/"))
    act(local_person(), "synthesis", AddRecord(make.coding("case/a")))
    assert "This version stays as it is" in ann.get(BOOK).content.decode()
    assert ann.post(BOOK + "themes/t/", form | {"name": "Faith"}).status_code == 409
    assert ann.post(BOOK + "add/", sent(name="Power")).status_code == 422
    assert ann.post(BOOK + "themes/u/remove/", sent()).status_code == 409
    made = ann.post(BOOK + "copy/", sent()).url
    copy = made.rstrip("/").split("/")[-1]
    assert now().codebooks[copy].version == 2
    form = hidden(ann.get(f"{made}themes/t/"))
    assert ann.post(f"{made}themes/t/", form | {"name": "Faith"}).status_code == 302
    assert (names(copy), names("b")) == (["Faith", "Use"], ["Trust", "Use"])
    assert ann.post(f"{made}themes/u/remove/", sent()).status_code == 302
    assert (names(copy), names("b")) == (["Faith"], ["Trust", "Use"])


def test_a_version_is_renamed_and_given_a_memo(coders):
    seen = now() and {"seen": "1"}
    assert coders["ann"].post(
        BOOK + "describe/", sent(title="Ours", memo="From the workshop", **seen)
    ).status_code == 302  # fmt: skip
    assert now().codebooks["b"].memo == "From the workshop"
    late = coders["ben"].post(BOOK + "describe/", sent(title="Ours", memo="Mine", **seen))
    assert late.status_code == 409
    assert coders["ann"].post(BOOK + "describe/", sent(title="", **seen)).status_code == 422


def test_a_codebook_begins_with_the_broad_themes_or_with_none(coders):
    where = HERE + "codebooks/"
    made = coders["ann"].post(where, sent(title="Broad", start="broad")).url
    themes = now().codebooks[made.rstrip("/").split("/")[-1]].themes
    assert len(themes) == 4
    assert all("Beckett" in now().themes[one].source for one in themes)
    assert "Beckett" in coders["ann"].get(made).content.decode()
    empty = coders["ann"].post(where, sent(title="Empty", start="empty")).url
    assert "The themes will stand here" in coders["ann"].get(empty).content.decode()
    assert coders["ann"].post(where, sent(title="")).status_code == 422
    assert coders["cat"].post(where, sent(title="Mine", start="broad")).status_code == 403
