from ripplegrid.model.across import FactorGroup
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import FactorKind, Level
from ripplegrid.web.across.shown.factors import by_case, seen
from tests import factories as make

HELP, HARD = FactorKind.FACILITATOR, FactorKind.CHALLENGE
CASES = {
    "c2": make.case(Factor(id="f", kind=HARD, text="A broker", context_bound=True),
                    id="c2", title="Ward"),
    "c1": make.case(
        Factor(id="f", kind=HELP, text="Brokers", levels=frozenset({Level.GROUP})),
        Factor(id="g", kind=HARD, text="Rain"),
        id="c1", title="Bus",
    ),
}  # fmt: skip


class Page:
    """As much of a page as is read."""

    def __init__(self, *groups):
        self.synthesis, self.cases = make.synthesis(*groups), CASES


def group(**fields):
    return FactorGroup(id="g", name="A broker", kind=HELP, **fields)


def test_groups_show_their_lines_by_case_study_and_who_says_otherwise():
    [one] = seen(Page(group(factors=frozenset({"c1/f", "c2/f", "gone/f"}), stable=True))).groups
    assert [(line.text, line.title) for line in one.lines] == [
        ("Brokers", "Bus"), ("A broker", "Ward"),
    ]  # fmt: skip
    assert (one.mixed, one.otherwise) == (True, ("Ward",))
    assert one.together.lapsed == ("gone/f",)
    assert one.lines[0].levels == (Level.GROUP,)
    assert one.lines[1].bound is True


def test_the_rest_stands_by_kind_and_everything_by_level():
    found = seen(Page(group(factors=frozenset({"c1/f"}))))
    assert [(kind, [o.origin for o in some]) for kind, some in found.alone] == [
        (HARD, ["c1/g", "c2/f"])
    ]
    assert [(level, [kind for kind, _ in kinds]) for level, kinds in found.levels] == [
        (Level.GROUP, [HELP]), (None, [HARD]),
    ]  # fmt: skip
    [pair] = found.pairs
    assert (pair.one.origin, pair.other.origin, pair.groups[0].id) == ("c1/f", "c2/f", "g")
    assert found.any


def test_lines_are_offered_case_study_by_case_study():
    assert [(title, [o.text for o in some]) for title, some in by_case(Page())] == [
        ("Bus", ["Rain", "Brokers"]), ("Ward", ["A broker"]),
    ]  # fmt: skip


def test_a_dozen_pairs_are_shown_and_the_others_counted():
    some = [Factor(id=f"f{n}", kind=HARD, text=word * 3) for n, word in enumerate("abcdefghijklm")]
    page = Page()
    page.cases = {name: make.case(*some, id=name, title=name) for name in ("c1", "c2")}
    found = seen(page)
    assert (len(found.pairs), found.more) == (12, 1)
