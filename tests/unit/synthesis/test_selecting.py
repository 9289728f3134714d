from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.synthesis.selecting import placed, selecting
from tests import factories as make

PROPOSED = (
    Proposal(id="p1", title="Letters", case="c1"),
    Proposal(id="p2", title="Buses", case="c2"),
    Proposal(id="p3", title="Clinics"),
)
FIRST = Choice(id="k1", size=1, chosen=frozenset({"p3"}), when=make.when("2026-01-01"))
SECOND = Choice(
    id="k2", size=2, chosen=frozenset({"p1", "p3"}), suggested=frozenset({"p1", "p2"}),
    reasons=(("p1", "The only one by Rose."), ("p2", "Far from the others.")),
    replaces="k1", when=make.when("2026-02-01"),
)  # fmt: skip
PLACED = Placing(id="at", proposal="p1", dimension="scale", place="scale/none-yet", why="Small.")
CASES = {name: make.case(make.entry(), id=name) for name in ("c1", "c2")}


def test_what_was_suggested_and_what_people_chose_stand_side_by_side():
    found = selecting(make.synthesis(*PROPOSED, FIRST, SECOND, PLACED), CASES)
    assert (found.choice, found.former) == (SECOND, (FIRST,))
    told = {p.proposal.id: (p.suggested, p.chosen, p.here) for p in found.proposed}
    assert told == {"p1": (True, True, True), "p2": (True, False, True), "p3": (False, True, False)}
    assert [p.why_suggested for p in found.chosen if p.suggested] == [("The only one by Rose.",)]
    assert [p.proposal.id for p in found.beside] == ["p2"]
    assert found.gaps


def test_a_place_that_people_settled_takes_the_place_of_what_single_people_said():
    made = make.synthesis(*PROPOSED, PLACED)
    assert placed(made, CASES["c1"]).at("scale") == (0,)
    assert placed(made, CASES["c2"]).at("scale") == ()


def test_before_anybody_chose_there_is_no_choice_and_nothing_is_missing_yet():
    found = selecting(make.synthesis(*PROPOSED), CASES)
    assert (found.choice, found.former, found.chosen, found.gaps) == (None, (), (), ())
