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
    assert found.ways == ()
    [way] = found.single
    assert (way.cell.mechanism.name, way.cell.impact.name) == ("Meetings", "Letters")
    assert (way.direct, way.chains, way.joined) == ("Ward", "", "")
    assert found.dimensions == ()
