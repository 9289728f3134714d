from ripplegrid.model.choosing import Choice, Proposal
from tests import factories as make


def choice(name, *chosen, **fields):
    return Choice(**{"id": name, "size": 2, "chosen": frozenset(chosen)} | fields)


def test_the_choice_that_nothing_replaces_stands():
    made = make.synthesis(
        Proposal(id="p", title="P", case="c1"),
        Proposal(id="q", title="Q", case="c2"),
        Proposal(id="only a title", title="R"),
        choice("first", "p", when=make.when("2026-03-02")),
        choice("second", "q", "only a title", replaces="first", when=make.when("2026-03-01")),
    )
    assert made.choice.id == "second"
    assert made.cases == ("c2",)


def test_without_a_choice_no_case_study_is_in():
    assert make.synthesis(Proposal(id="p", title="P", case="c1")).cases == ()


def test_it_holds_its_records_in_the_order_of_the_file():
    made = make.synthesis(*make.coding_round("ann"))
    assert [type(record).__name__ for record in made.records()] == [
        "AboutSynthesis", "Coder", "Theme", "Theme", "Codebook", "CodingRound", "Assignment",
    ]  # fmt: skip
