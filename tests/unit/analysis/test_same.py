import pytest

from ripplegrid.analysis.same import same
from ripplegrid.errors import TwoProjects

from ...factories import about, case, entry, voice


def test_by_id_first_then_by_words_that_nobody_else_has():
    was = case(
        entry("kept", text="Old words"),
        entry("a", text="Visits were shorter."),
        entry("b", text="Twice"),
        entry("c", text="Twice"),
        voice("v", name="Ann"),
    )
    now = case(
        entry("kept", text="New words"),
        entry("x", text="visits  were shorter"),
        entry("y", text="Twice"),
        voice("w", name="ann"),
        about=about(id="other"),
    )
    found = same(was, now)
    assert found.entries == {"kept": "kept", "a": "x"}
    assert found.voices == {"v": "w"}
    assert found.by_words == {"a"}


def test_two_projects_are_not_two_times_of_one():
    other = case(entry("b", text="B"), about=about(id="other"))
    with pytest.raises(TwoProjects):
        same(case(entry("a", text="A")), other)
    assert same(case(), other).entries == {}
    assert same(case(entry("a", text="A")), case(entry("b", text="B"))).entries == {}
