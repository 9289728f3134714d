"""Proposals as candidates."""

from __future__ import annotations

from ripplegrid.model.choosing import Placing, Proposal
from ripplegrid.model.registers import Reflection
from ripplegrid.web.across.shown.candidates import proposed, unproposed
from tests import factories as make

OURS = Reflection(id="r", subject="dimension/scale", place="some", reasons="One ward")
STUDY = make.case(OURS, id="c", title="Letters", countries=("Wales",), authors=("Mair",))


def of(*records, given=(STUDY,)):
    [one] = proposed(make.synthesis(*records), {case.id: case for case in given})
    return one


def test_what_is_known_of_a_case_study_is_read_from_it():
    one = of(Proposal(id="p", case="c", title="Old title"))
    assert (one.title, one.countries, one.authors) == ("Letters", "Wales", "Mair")
    assert one.candidate.at("scale") == (1,)
    scale = next(s for s in one.stands if s.dimension.id == "scale")
    assert [(s.place, s.reasons) for s in scale.said] == [("Small", "One ward")]


def test_what_people_settled_stands_in_place_of_what_single_people_said():
    placing = Placing(id="l", proposal="p", dimension="scale", place="scale/most")
    assert of(Proposal(id="p", case="c", title="L"), placing).candidate.at("scale") == (2,)


def test_a_title_alone_has_what_people_wrote_of_it():
    one = of(Proposal(id="p", title="Bread", status="stopped", countries=("Wales",)))
    assert one.candidate.kinds == {"stopped"}
    assert one.candidate.traits["country"] == {"Wales"}
    assert one.status


def test_of_what_was_taken_back_nothing_is_said():
    placing = Placing(id="l", proposal="p", dimension="scale", place="scale/most")
    one = of(Proposal(id="p", case="c", title="Letters", authors=("Mair",)), placing, given=())
    assert one.taken_back
    assert "Letters" not in one.title
    assert (one.authors, one.summary, one.candidate.at("scale")) == ("", "", ())


def test_what_was_given_and_not_proposed_waits():
    assert unproposed(make.synthesis(), {"c": STUDY}) == [STUDY]
    assert unproposed(make.synthesis(Proposal(id="p", case="c", title="L")), {"c": STUDY}) == []
