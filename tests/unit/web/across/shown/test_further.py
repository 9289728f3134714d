from ripplegrid.web.across.shown import further as shown
from ripplegrid.web.across.shown.further import further
from tests import factories as make

CASES = {
    "c1": make.case(
        make.entry("m", "group", "mechanism", text="Meetings"),
        make.entry("o", "group", "outcome", text="Letters"),
        make.claim("m>o", "v"),
        id="c1", title="Ward",
    ),
    "c2": make.case(make.entry("e"), id="c2", title="Bus", descends_from=(("c1", "Ward"),)),
}  # fmt: skip


class Page:
    """As much of a page as is read."""

    def __init__(self):
        self.synthesis, self.cases = make.synthesis(*make.coding_round("ann")), CASES


def test_what_led_to_what_in_one_case_study_alone_stands_apart():
    found = further(Page())
    assert (found.several.shown, found.several.all) == ((), 0)
    [way] = found.alone.shown
    assert (way.cell.mechanism.name, way.cell.impact.name) == ("Meetings", "Letters")
    assert (way.direct, way.chains, way.joined) == ("Ward", "", "")
    assert found.dimensions == ()


def test_many_ways_stand_sheet_by_sheet_and_only_those_shown_are_worded(monkeypatch):
    monkeypatch.setattr(shown, "EACH", 2)
    worded = []
    real = shown._way
    monkeypatch.setattr(shown, "_way", lambda page, cell: worded.append(cell) or real(page, cell))
    page = Page()
    entries = [make.entry(f"o{n}", "group", "outcome", text=f"Letter {n}") for n in range(5)]
    page.cases = CASES | {
        "c1": make.case(
            make.entry("m", "group", "mechanism", text="Meetings"), *entries,
            *(make.claim(f"m>{one.id}", "v") for one in entries), id="c1", title="Ward",
        )
    }  # fmt: skip
    sheets = [further(page, alone=number).alone for number in ("1", "2", "3")]
    names = [way.cell.impact.name for ways in sheets for way in ways.shown]
    assert names == [f"Letter {n}" for n in range(5)]
    assert [len(ways.shown) for ways in sheets] == [2, 2, 1]
    assert len(worded) == 5
    assert further(page, alone="nonsense").alone.sheet.number == 1
    assert further(page, alone="99").alone.sheet.number == 3
