"""Groups are named by level, cluster and time; nothing is lost in them."""

from datetime import date

from ripplegrid.report.figures.folding import ALL, fold
from ripplegrid.report.figures.ripple_layout import Box


def box(key, band="group", day=date(2015, 1, 1), echo=False):
    return Box(key=key, band=band, members=(key,), day=day, echo=echo)


BOXES = [box("a"), box("b"), box("c", "societal"), box("d", day=None), box("e", day=None)]


def test_every_entry_is_in_exactly_one_box_and_one_alone_stays_itself():
    kept, opened = fold(BOXES, {}, frozenset())
    assert sorted(m for b in kept for m in b.members) == list("abcde")
    assert sorted(b.group for b in kept) == ["", "group", "group/Jan 2015"]
    assert opened == []


def test_a_cluster_is_a_group_of_its_own():
    kept, _ = fold(BOXES, {"a": "cluster a", "d": "cluster a"}, frozenset())
    assert {b.group: b.members for b in kept if b.group} == {"group/cluster a": ("a", "d")}


def test_groups_open_one_by_one_or_all_together():
    kept, opened = fold(BOXES, {}, frozenset({"group"}))
    assert opened == ["group"]
    assert {b.key for b in kept if not b.group} == {"c", "d", "e"}
    kept, opened = fold(BOXES, {}, frozenset({ALL}))
    assert len(kept) == len(BOXES)
    assert sorted(opened) == ["group", "group/Jan 2015"]


def test_echoes_are_shown_only_beside_an_entry_that_is():
    boxes = [*BOXES, box("a", "societal", echo=True), box("c", "individual", echo=True)]
    kept, _ = fold(boxes, {}, frozenset())
    assert [b.key for b in kept if b.echo] == ["c"]
