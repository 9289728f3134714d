from dataclasses import replace

import pytest

from ripplegrid.errors import UnknownTerm
from ripplegrid.exchange.examples import load
from ripplegrid.method.terms import terms
from ripplegrid.model import About, CaseStudy, Reflection, table
from ripplegrid.model.words import Direction, Phase, ProjectStatus
from ripplegrid.synthesis.selection import STEPS, candidate_of, dimensions, step_named
from tests.factories import case, entry, telling, voice


def reflecting(*said):
    reflections = [
        Reflection(id=f"r{i}", reasons="why", subject=f"dimension/{on}", place=place, by=by)
        for i, (by, on, place) in enumerate(said)
    ]
    return CaseStudy(about=About(id="c", title="C"), reflections=table(reflections))


def test_every_dimension_and_wording_has_the_same_steps():
    for dimension in terms("dimensions"):
        places = [t.id for t in terms("places") if t.part_of == dimension.id]
        assert places == [f"{dimension.id}/{step}" for step in STEPS]


def test_where_people_agree_the_place_is_settled_and_where_they_differ_all_are_kept():
    one = candidate_of(
        reflecting(
            ("Ann", "scale", "scale/some"),
            ("Bob", "scale", "some"),
            ("Ann", "stages", "most"),
            ("Bob", "stages", "none-yet"),
            ("Bob", "stages", ""),
        )
    )
    assert one.at("scale") == (1,)
    assert one.settled("scale")
    assert one.at("stages") == (0, 2)
    assert not one.settled("stages")
    assert one.at("adherence") == ()


def test_the_two_wordings_of_a_dimension_speak_for_it():
    told = reflecting(("Ann", "stakeholders/who", "most"), ("Ann", "stakeholders/how", "some"))
    assert candidate_of(told).at("stakeholders") == (1, 2)


def test_each_person_counts_with_what_they_said_last():
    first = Reflection(
        id="z", reasons="", subject="dimension/scale", place="none-yet", by="Ann",
        phase=Phase.PROPOSAL,
    )  # fmt: skip
    last = Reflection(
        id="a", reasons="", subject="dimension/scale", place="most", by="Ann", phase=Phase.AFTER
    )
    told = CaseStudy(about=About(id="c", title="C"), reflections=table([first, last]))
    assert candidate_of(told).at("scale") == (2,)


def test_what_people_settled_stands_in_place_of_what_single_people_said():
    told = reflecting(("Ann", "scale", "most"), ("Bob", "scale", "some"))
    assert candidate_of(told, {"scale": 3}).at("scale") == (3,)


def test_a_place_is_named_by_its_id_or_its_words():
    for dimension in dimensions():
        for term in terms("places"):
            if term.part_of == dimension.id:
                step = STEPS.index(term.id.rpartition("/")[2])
                assert step_named(dimension.id, term.label.upper()) == step
                assert step_named(dimension.id, term.id) == step
    with pytest.raises(UnknownTerm):
        step_named("scale", "enormous")
    with pytest.raises(UnknownTerm):
        step_named("size", "some")


def test_the_kinds_that_are_easily_left_out_are_seen():
    worse = telling("e", direction=Direction.NEGATIVE)
    told_of = case(entry("e", merged_into="f"), entry("f"), voice(), worse)
    about = About(id="c", title="C", status=ProjectStatus.STOPPED, seen_as_failed=True)
    hidden = replace(told_of.entries["e"], set_aside=True, set_aside_why="twice")
    assert candidate_of(replace(told_of, entries=table([hidden]))).kinds == frozenset()
    told_of = replace(told_of, about=about)
    assert candidate_of(told_of).kinds == {"stopped", "seen as failed", "negative"}
    assert candidate_of(reflecting()).kinds == frozenset()


def test_an_example_has_its_traits():
    one = candidate_of(load("home-care"))
    assert one.traits["country"] == {"Canada"}
    assert one.traits["status"] == {"stopped"}
    assert {"stopped", "seen as failed"} <= one.kinds
