import pytest

from ripplegrid.method.terms import ADAPTED, OURS, PAPER, load, term, terms
from ripplegrid.model import words

LISTS = [
    *("levels", "columns", "kinds", "uses", "stages", "stakeholder_types", "ways", "dimensions"),
    *("principles", "themes", "domains", "case_steps", "across_steps", "places", "facilitators"),
    "challenges",
]
ENUMS = {
    "levels": words.Level,
    "columns": words.Column,
    "kinds": words.Kind,
    "uses": words.UseKind,
    "ways": words.Way,
}


@pytest.mark.parametrize("name", LISTS)
def test_every_term_says_what_it_means_where_it_is_from_and_whose_it_is(name):
    for one in terms(name):
        assert one.id
        assert one.label
        assert one.plain
        assert one.meaning.endswith((".", "?"))
        assert one.origin in {PAPER, ADAPTED, OURS}
        if one.origin == PAPER:
            assert "Beckett and others 2018" in one.source
        elif one.origin == OURS:
            assert one.source.startswith("Written by us")


@pytest.mark.parametrize("name", LISTS)
def test_ids_are_unique_and_parts_belong_to_something(name):
    ids = [one.id for one in terms(name)]
    assert len(set(ids)) == len(ids)
    whole = {t.id for other in LISTS for t in terms(other)}
    assert {one.part_of for one in terms(name)} - {""} <= whole


@pytest.mark.parametrize(("name", "enum"), ENUMS.items())
def test_the_lists_are_those_of_the_model_in_the_same_order(name, enum):
    assert [one.id for one in terms(name)] == [member.value for member in enum]


def test_the_method_keeps_what_the_paper_counts():
    assert len(terms("dimensions")) - len([t for t in terms("dimensions") if t.part_of]) == 4
    assert len(terms("principles")) == 5
    assert len(terms("themes")) == 4
    assert len(terms("domains")) == 6
    facets = {t.part_of for t in terms("dimensions") if t.part_of}
    assert facets == {"stakeholders", "scale"}


def test_a_term_is_found_by_its_id():
    assert term("kinds", "use").part_of == "impacts"
    with pytest.raises(KeyError):
        term("kinds", "nothing of the kind")


def test_a_data_file_is_parsed_once():
    assert load("levels") is load("levels")
