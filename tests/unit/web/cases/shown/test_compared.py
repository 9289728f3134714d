"""What differs between two states, told to one reader."""

from ripplegrid.disclosure import Past, Purpose, Reader
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.registers import TensionNote
from ripplegrid.web.cases.shown import compared as module
from ripplegrid.web.cases.shown.compared import compared
from tests import factories as make


def told(*edits, case):
    return compared(Delta(edits), case, Past(case, Reader(), Purpose.TEAM))


def test_new_changed_and_gone_are_told_apart():
    a, b = make.entry("a", text="They met"), make.entry("b", text="Letters")
    case = make.case(a, b)
    was = make.entry("a", text="A meeting")
    gone = make.entry("c", text="Gone")
    found = told(
        Edit("entries", None, b), Edit("entries", was, a), Edit("entries", gone, None), case=case
    )
    assert [(line.text, line.entry) for line in found.new] == [("Letters", "b")]
    assert [line.differences[0].before for line in found.changed] == ["A meeting"]
    assert [(line.text, line.entry) for line in found.gone] == [("Gone", "")]
    assert not found.nothing


def test_a_link_is_known_by_what_it_joins():
    case = make.case(make.entry("a", text="One"), make.entry("b", text="Two"), make.link("a", "b"))
    (link,) = case.contributions.values()
    (line,) = told(Edit("contributions", None, link), case=case).new
    assert line.text == "One → Two"


def test_what_is_private_is_counted_and_not_told():
    case = make.case()
    note = TensionNote(id="t", text="Mine", author="ann")
    found = told(Edit("tension_notes", None, note), case=case)
    assert (found.new, found.withheld) == ([], 1)


def test_a_long_list_says_how_much_more_there_is(monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    entries = [make.entry(f"e{n}") for n in range(5)]
    found = told(*(Edit("entries", None, e) for e in entries), case=make.case(*entries))
    assert (len(found.new), found.more) == (2, 3)
