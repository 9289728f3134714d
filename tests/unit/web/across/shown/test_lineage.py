from ripplegrid.model.across import Match
from ripplegrid.web.across.shown.lineage import seen
from tests import factories as make

FIRST = make.case(make.entry("o", "group", "outcome", text="Trust grew"), id="c1", title="Ward")
NEXT = make.case(
    make.entry("m", "group", "process", text="They trusted each other"),
    make.entry("o", "group", "outcome", text="They asked more"),
    make.claim("m>o", "v"),
    id="c2", title="Bus", descends_from=(("c1", "Ward"), ("away", "Mill")),
)  # fmt: skip


class Page:
    """As much of a page as is read."""

    def __init__(self, *records, cases=(FIRST, NEXT)):
        self.synthesis = make.synthesis(*records)
        self.cases = {case.id: case for case in cases}


def test_what_people_matched_went_on_and_what_it_led_to_is_told():
    same = Match(id="m", entries=frozenset({"c1/o", "c2/m"}))
    found = seen(Page(same))
    assert [(one.newer, one.older, one.here) for one in found.grown] == [
        ("Bus", "Ward", True), ("Bus", "Mill", False),
    ]  # fmt: skip
    [one] = found.passings
    assert (one.older, one.newer, one.theme, one.generations) == ("Ward", "Bus", "", 1)
    assert (one.came, one.went) == (("Trust grew",), ("They trusted each other",))
    assert one.led == (("They trusted each other", "They asked more"),)
    assert (one.late, found.rounds, found.circles) == (False, (), ())


def test_a_theme_that_comes_out_again_went_round():
    put = [make.coding(one) for one in ("c1/o", "c2/m", "c2/o")]
    records = make.coding_round("ann", opened="2026-05-01", cases=("c1", "c2"))
    found = seen(Page(*records, *put))
    [one] = found.rounds
    assert (one.theme, one.begins, one.steps) == ("Trust", "Ward", (("Bus", "Trust", "Trust"),))


def test_without_descent_nothing_is_said():
    found = seen(Page(cases=(FIRST,)))
    assert (found.grown, found.passings, found.rounds) == ((), (), ())


def test_what_came_in_before_it_had_come_out_is_said_to_be_late():
    came = make.entry("o", "group", "outcome", when=make.when("2020-01-01"))
    went = make.entry("m", "group", "process", when=make.when("2015-01-01"))
    older = make.case(came, id="c1", title="Ward")
    newer = make.case(went, id="c2", title="Bus", descends_from=(("c1", "Ward"),))
    same = Match(id="m", entries=frozenset({"c1/o", "c2/m"}))
    assert [one.late for one in seen(Page(same, cases=(older, newer))).passings] == [True]
