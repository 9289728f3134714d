"""The tags of the case pages."""

from ripplegrid.web.cases.templatetags.cases import at


def test_at_gives_what_is_there_and_nothing_else():
    assert at({"a": 1}, "a") == 1
    assert at({}, "a") is None
