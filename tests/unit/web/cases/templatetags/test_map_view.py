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


def test_a_part_of_a_list_is_kept_only_within_that_list():
    view = View(loop="x", part=3)
    assert another({"view": view}, part=4) == "?loop=x&part=4"
    assert another({"view": view}, shape="table", at="c") == "?loop=x&part=3&as=table&at=c"
    assert another({"view": view}, loop="y", at="") == "?loop=y"
