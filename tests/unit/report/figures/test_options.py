"""What a reader may ask of a figure has calm defaults and cannot be changed afterwards."""

from dataclasses import FrozenInstanceError

import pytest

from ripplegrid.report.figures import Options
from ripplegrid.report.figures.options import Only


def test_nothing_is_open_highlighted_or_linked_at_first():
    options = Options()
    assert not options.open | options.highlight
    assert not options.entry_href + options.group_href


def test_ids_are_made_safe_for_an_address():
    options = Options(entry_href="/e/{id}", group_href="?open={group}#figure")
    assert options.entry_link("a/b&c") == "/e/a%2Fb%26c"
    assert options.group_link("group/2014–2015") == "?open=group%2F2014%E2%80%932015#figure"
    assert Options().entry_link("a") == ""


def test_options_are_frozen():
    with pytest.raises(FrozenInstanceError):
        Options().width = 3


def test_without_a_part_nothing_is_told_of_any_entry():
    assert not Options().marked.maybe | Options().marked.aside
    only = Only(entries=frozenset("a"), links=frozenset(), maybe=frozenset("a"))
    assert Options(only=only).marked is only


def test_a_made_figure_can_be_kept_under_its_options():
    own = Options(levels={"group": "Us"})
    assert {own: "kept"}[Options(levels={"group": "Us"})] == "kept"
    assert own != Options()
