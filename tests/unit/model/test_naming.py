"""What a team calls the terms of the method."""

from collections import Counter

import pytest

from ripplegrid.method.terms import terms
from ripplegrid.model import Label, Stage, StakeholderType
from ripplegrid.model.naming import Naming, term_of
from ripplegrid.model.rules import RENAMED
from tests.factories import case


def test_no_two_lists_share_the_id_of_a_term():
    found = Counter(term.id for listed in RENAMED for term in terms(listed))
    assert [term_id for term_id, times in found.items() if times > 1] == []


def test_the_methods_words_are_the_defaults():
    naming = Naming(case())
    assert naming.label("levels", "group") == "Group"
    assert naming.plain("levels", "group") == "A team or a relationship"
    assert naming.inside("levels", "group") == "group"
    assert naming.own("levels", "group") == ""


def test_a_teams_word_stands_everywhere_as_it_was_written():
    naming = Naming(case(Label(id="group", text="The Ward Team")))
    for said in (naming.own, naming.label, naming.plain, naming.inside):
        assert said("levels", "group") == "The Ward Team"


def test_terms_of_its_own_have_the_words_the_team_gave_them():
    naming = Naming(
        case(
            Stage(id="lunch", label="Lunch"),
            Stage(id="design", label="Planning"),
            StakeholderType(id="vet", label="Vet"),
            Label(id="design", text="Dreaming"),
        )
    )
    assert naming.label("stages", "lunch") == "Lunch"
    assert naming.label("stages", "design") == "Dreaming"
    assert naming.inside("stakeholder_types", "vet") == "Vet"


@pytest.mark.parametrize("listed", ["levels", "stages"])
def test_what_nobody_knows_is_called_by_its_id(listed):
    naming = Naming(case())
    assert naming.label(listed, "moon") == naming.plain(listed, "moon") == "moon"


def test_the_id_of_a_label_names_one_term_of_all_lists():
    found = term_of("stakeholders/who")
    assert found is not None
    assert found.label == "Who took part"
    assert term_of("moon") is None
