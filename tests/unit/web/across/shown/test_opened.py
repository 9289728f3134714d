"""An opened round, unit by unit."""

from dataclasses import replace

from ripplegrid.model.coding import Settlement, Verification
from ripplegrid.model.words import Stance
from ripplegrid.web.across.shown.opened import Opened, State
from tests import factories as make

CODINGS = (
    make.coding("c1/alike"), make.coding("c1/alike", by="ben"),
    make.coding("c1/differs"), make.coding("c1/differs", "u", "ben", memo="It is used"),
    make.coding("c1/alone", None),
    make.coding("c1/decided"), make.coding("c1/decided", None, "ben"),
)  # fmt: skip
SETTLED = Settlement(
    id="z", round="r", case="c1", entry="decided", against=frozenset({"u"}), why="Read again",
    people=frozenset({"ann", "cat"}),
)  # fmt: skip
CHECK = Verification(
    id="v", about="z", coder="dee", stance=Stance.PARTLY, against=frozenset({"u"}), comment="Hm"
)


def opened(*more):
    some = make.synthesis(*make.coding_round("ann", "ben", opened="2026-05-01"), *CODINGS, *more)
    return Opened(some, {}, "r")


def unit(entry):
    return "c1", entry, "", ""


def test_what_differs_stands_first_and_what_is_settled_next():
    found = opened(SETTLED)
    assert [one[1] for one in found.units] == ["differs", "decided", "alike", "alone"]
    assert found.count() == dict.fromkeys(State, 1)
    assert found.find(unit("nothing")) is None


def test_a_row_says_who_said_what_and_keeps_the_first_codings_beside_what_was_settled():
    row = opened(SETTLED, CHECK).row(unit("decided"))
    assert [(one.name, one.codes) for one in row.said] == [("Ann", ("Trust",)), ("Ben", ())]
    assert row.settlement[1:] == (("speaks against: Use",), ("Ann", "Cat"))
    assert [(one.name, one.verification.stance) for one in row.checked] == [("Dee", Stance.PARTLY)]
    assert row.makers == {"ann", "ben", "cat"}
    assert [row.may_check(who) for who in ("ann", "cat", "dee", "eve", "")] == [
        False, False, False, True, False,
    ]  # fmt: skip


def test_a_check_of_what_was_settled_before_stands_as_that_and_can_be_made_anew():
    anew = replace(SETTLED, themes=frozenset({"t"}))
    before = opened(anew, CHECK).row(unit("decided"))
    assert ([one.still for one in before.checked], before.may_check("dee")) == ([False], True)
    again = replace(CHECK, id="w", stance=Stance.AGREES, **opened(anew).settled("z"))
    after = opened(anew, CHECK, again).row(unit("decided"))
    assert [one.verification.stance for one in after.checked] == [Stance.AGREES]
    assert not after.may_check("dee")


def test_what_waits_to_be_settled_is_not_checked_and_each_code_is_checked_once():
    found = opened()
    differs = found.row(unit("differs"))
    assert (differs.targets, differs.may_check("cat")) == ((), False)
    assert differs.said[1].memo == "It is used"
    assert found.row(unit("alike")).targets == ("c1/alike t ann",)
    assert found.row(unit("alone")).targets == ("c1/alone None ann",)
