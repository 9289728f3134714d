"""What a reader may ask of a figure has calm defaults and cannot be changed afterwards."""

from dataclasses import FrozenInstanceError

import pytest

from ripplegrid.report.figures import Options


def test_nothing_is_open_highlighted_or_linked_at_first():
    options = Options()
    assert not options.open | options.highlight
    assert not options.entry_href + options.group_href


def test_options_are_frozen():
    with pytest.raises(FrozenInstanceError):
        Options().width = 3
