"""Choices as pages tell them."""

from __future__ import annotations

from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.web.across.shown.candidates import proposed
from ripplegrid.web.across.shown.choices import choices_told, standing
from tests import factories as make


def test_the_choice_that_stands_comes_first_and_the_earlier_ones_stay():
    study = make.synthesis(
        Proposal(id="p", title="P"),
        Choice(id="z", size=1, chosen=frozenset({"p"})),
        Choice(id="a", size=1, chosen=frozenset({"p"}), suggested=frozenset({"p"}), replaces="z"),
    )
    told = choices_told(study, proposed(study, {}))
    assert [(t.choice.id, t.stands, t.as_suggested) for t in told] == [
        ("a", True, True), ("z", False, False),
    ]  # fmt: skip


def test_each_stands_where_people_put_it():
    study = make.synthesis(
        Proposal(id="p", title="P"), Proposal(id="q", title="Q"),
        Placing(id="1", proposal="p", dimension="scale", place="scale/some"),
        Placing(id="2", proposal="p", dimension="scale", place="scale/most"),
    )  # fmt: skip
    scale = next(c for c in standing(proposed(study, {})) if c.dimension.id == "scale")
    assert [[p.id for p in place.perhaps] for place in scale.places] == [[], ["p"], ["p"], []]
    assert [p.id for p in scale.nowhere] == ["q"]
