"""Changing a codebook without touching what was coded with."""

from dataclasses import replace

from ripplegrid.model import apply
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.web.across.revising import broad_themes, fixed_themes, revised, themes_of, without
from tests import factories as make

TOP = Theme(id="top", name="Between people")
TRUST = Theme(id="t", name="Trust", part_of="top")
CALM = Theme(id="calm", name="Calm", part_of="t")
THEMES = {one.id: one for one in (TOP, TRUST, CALM)}
BOOK = Codebook(id="v2", title="Ours", version=2, themes=frozenset(THEMES))


def change(after, fixed=()):
    return revised(BOOK, THEMES, after, fixed=frozenset(fixed), new_id=lambda one: f"{one}-anew")


def test_a_theme_of_this_version_alone_is_reworded_as_it_is():
    found = change({**THEMES, "t": replace(TRUST, name="Faith")})
    assert (found.before, found.after) == ((TRUST,), (replace(TRUST, name="Faith"),))


def test_a_theme_that_was_coded_with_is_put_in_anew_with_those_below_it():
    found = change({**THEMES, "t": replace(TRUST, name="Faith")}, fixed=THEMES)
    assert {one.id for one in found.before} == {"t", "calm"}
    assert [(one.id, one.name, one.part_of) for one in found.after] == [
        ("t-anew", "Faith", "top"),
        ("calm-anew", "Calm", "t-anew"),
    ]


def test_what_stood_below_a_theme_taken_out_moves_up():
    found = change(without(THEMES, "t"))
    assert {one.id for one in found.before} == {"t", "calm"}
    assert found.after == (replace(CALM, part_of="top"),)
    assert change(THEMES).before == change(THEMES).after == ()


def test_it_leads_to_a_codebook_that_keeps_the_version_before():
    first = Codebook(id="v1", title="Ours", themes=frozenset(THEMES))
    now = make.synthesis(*THEMES.values(), first, BOOK)
    assert fixed_themes(now, frozenset({"v1"})) == set(THEMES)
    after = apply(now, change({**THEMES, "top": replace(TOP, name="People")}, fixed=THEMES))
    assert themes_of(after, after.codebooks["v1"]) == THEMES
    assert {one.name for one in themes_of(after, after.codebooks["v2"]).values()} == {
        "People", "Trust", "Calm",
    }  # fmt: skip


def test_the_broad_themes_come_with_their_source():
    found = broad_themes(lambda one: f"made of {one}")
    assert len({one.id for one in found}) == 4
    now = make.synthesis()
    for one in found:
        now = apply(now, AddRecord(one))
        assert one.source
