from dataclasses import replace

from ripplegrid.model.coding import Settlement
from ripplegrid.synthesis.rounds import rounds
from tests import factories as make

CODED = (
    make.coding("c1/e", by="ann"), make.coding("c1/e", by="ben"),
    make.coding("c1/f", by="ann"), make.coding("c1/f", "u", by="ben"),
    make.coding("c1/g", by="ann"), make.coding("c1/g", "u", by="ben"),
)  # fmt: skip
SETTLED = Settlement(
    id="s", round="r", case="c1", entry="f", themes=frozenset({"t"}), why="Trust it is.",
    people=frozenset({"ann", "ben"}),
)  # fmt: skip


def test_an_opened_round_tells_its_agreement_and_what_was_settled():
    made = make.synthesis(*make.coding_round("ann", "ben", opened="2026-05-04"), *CODED, SETTLED)
    [one] = rounds(made, times=0)
    assert one.agreement is not None
    assert one.agreement.overall.measures[0].value == 1 / 3
    assert ([c.name for c in one.coders], one.units, one.shared) == (["Ann", "Ben"], 3, 3)
    assert (one.decided, [d.unit[1] for d in one.differing]) == (1, ["g"])
    assert one.settlements == (SETTLED,)


def test_a_round_that_is_not_open_tells_neither_agreement_nor_who_differs():
    made = make.synthesis(*make.coding_round("ann", "ben"), *CODED)
    [one] = rounds(made, times=0)
    assert (one.open, one.agreement, one.differing) == (False, None, ())


def test_where_nobody_coded_the_same_there_is_nothing_to_compare():
    made = make.synthesis(*make.coding_round("ann", "ben", opened="2026-05-04"), CODED[0])
    [one] = rounds(made, times=0)
    assert (one.agreement, one.units, one.shared) == (None, 1, 0)


def test_codings_that_belong_to_no_round_stand_last():
    loose = [replace(one, id=f"loose {one.id}", round=None) for one in CODED]
    made = make.synthesis(*make.coding_round("ann", "ben", opened="2026-05-04"), *CODED, *loose)
    told = rounds(made, times=0)
    assert [one.round is None for one in told] == [False, True]
    assert [d.unit[1] for d in told[1].differing] == ["f", "g"]
