import pytest

from ripplegrid.errors import SameCaseTwice
from ripplegrid.model import invariants
from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.synthesis.beginning import begin
from tests import factories as make

ABOUT = AboutSynthesis(id="s", title="Together")


def test_every_case_study_is_proposed_and_chosen():
    one = make.case(id="c1", title="Letters", authors=("Ann",), countries=("Wales",))
    made = begin(ABOUT, [one, make.case(id="c2")])
    assert made.cases == ("c1", "c2")
    [first] = (p for p in made.proposals.values() if p.case == "c1")
    assert (first.title, first.authors, first.countries) == ("Letters", ("Ann",), ("Wales",))
    assert made.choice.size == 2
    assert made.choice.suggested == frozenset()
    assert "nobody chose" in made.choice.why
    assert invariants.problems(made) == ()


def test_two_states_of_one_case_study_are_refused():
    with pytest.raises(SameCaseTwice):
        begin(ABOUT, [make.case(id="c1"), make.case(id="c1")])
