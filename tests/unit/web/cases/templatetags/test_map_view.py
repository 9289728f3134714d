"""Links from one view to another."""

from ripplegrid.web.cases.shown.map_view import View
from ripplegrid.web.cases.templatetags.map_view import another, fresh, query


def test_a_link_keeps_what_is_not_changed():
    view = View(voice="v", start=("a",), end=("b",), chain="x")
    assert another({"view": view}, at="c") == "?chain=x&voice=v&at=c&from=a&to=b"
    assert another({"view": view}, end="c") == "?voice=v&from=a&to=c"
    assert another({"view": view}, start="", end="", voice="") == "?"


def test_a_fresh_view_asks_only_for_what_is_named():
    assert fresh(trace="a b") == "?trace=a+b"
    assert query(View(open=("x",)), open="") == "?"
