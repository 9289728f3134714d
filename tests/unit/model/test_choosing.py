from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.record import references, terms_named


def test_a_proposal_can_be_a_title_alone():
    assert Proposal(id="p", title="Home care").case == ""


def test_a_placing_names_a_dimension_and_one_of_its_places():
    placing = Placing(id="x", proposal="p", dimension="scale", place="scale/some")
    assert list(references(placing)) == [("proposal", "proposals", "p")]
    assert [name for name, _, _ in terms_named(placing)] == ["dimension", "place"]


def test_a_choice_points_at_what_was_suggested_and_what_was_chosen():
    choice = Choice(id="c", size=1, suggested=frozenset("p"), chosen=frozenset("q"))
    assert {target for _, _, target in references(choice)} == {"p", "q"}
