from itertools import product

import pytest

from ripplegrid.method.prompts import (
    example,
    examples,
    guidance,
    places,
    prompt,
    prompts,
    questions,
)
from ripplegrid.method.terms import terms


def test_every_cell_of_the_grid_has_a_prompt_with_an_example():
    columns = ["contributors and processes", "impacts", "mechanisms"]
    for level, column in product([t.id for t in terms("levels")], columns):
        one = prompt(level, column)
        assert one.ask.endswith("?")
        assert one.example
        assert one.also
    assert len({p.id for p in prompts()}) == len(prompts())


def test_the_margin_has_a_prompt_at_the_four_base_levels_only():
    assert prompt("societal", "margin").ask
    with pytest.raises(KeyError):
        prompt("paradigmatic", "margin")


def test_the_paradigmatic_row_is_never_demanded():
    for one in prompts():
        assert (one.level == "paradigmatic") == ("looking across" in one.also)


def test_every_step_of_both_paths_has_guidance():
    steps = {f"case/{t.id}" for t in terms("case_steps")}
    steps |= {f"across/{t.id}" for t in terms("across_steps")}
    assert {g.id for g in guidance()} == steps
    assert all(g.do and g.mind and g.leaves and g.tip for g in guidance())


def test_the_questions_ask_for_what_is_usually_missing():
    assert {"before-publication", "negative", "nothing", "power", "else", "anyway"} <= {
        q.id for q in questions()
    }


@pytest.mark.parametrize("dimension", [t.id for t in terms("dimensions")])
def test_every_dimension_and_facet_has_four_places_in_the_same_order(dimension):
    assert [p.id.removeprefix(f"{dimension}/") for p in places(dimension)] == [
        "none-yet",
        "some",
        "most",
        "throughout",
    ]


def test_guidance_and_prompts_are_said_to_be_ours():
    assert {p.origin for p in prompts()} == {g.origin for g in guidance()} == {"ours"}


def test_every_way_and_domain_has_an_example():
    ids = {f"{name}/{t.id}" for name in ("ways", "domains") for t in terms(name)}
    assert {e.id for e in examples()} == ids
    assert all(example(f"domains/{t.id}").ask.endswith("?") for t in terms("domains"))
    assert {e.origin for e in examples()} == {"ours"}
