"""Boxes for a team's own words."""

from uuid import uuid4

import pytest
from django.http import QueryDict

from ripplegrid import method
from ripplegrid.model import Label, RenameTerms
from ripplegrid.model.rules import LONGEST_WORD
from ripplegrid.web.cases.forms.words import LISTS, WordsForm, name_of
from tests import factories as make

WARD, WAVES = Label(id="group", text="The ward"), Label(id="impacts", text="Waves")


def filled(case, **words):
    """The form as a browser sends it when only these boxes were typed in."""
    data = QueryDict(mutable=True)
    data["change_id"] = str(uuid4())
    for field in WordsForm(case=case):
        if field.name != "change_id":
            data[field.name] = field.value()
    data.update({f"word-{name}": word for name, word in words.items()})
    return WordsForm(data, case=case)


def test_every_term_has_a_box_with_a_name_of_its_own():
    ids = [term.id for listed, _, _ in LISTS for term in method.terms(listed)]
    assert len({name_of(term_id) for term_id in ids}) == len(ids)
    assert sum(len(listed.rows) for listed in WordsForm(case=make.case()).lists()) == len(ids)


def test_a_form_nobody_typed_in_changes_nothing():
    form = filled(make.case(WARD, WAVES))
    assert form.is_valid(), form.errors
    assert form.change() == RenameTerms((WARD, WAVES), (WARD, WAVES))


def test_a_word_is_given_changed_and_given_back():
    form = filled(make.case(WARD, WAVES), group=" Our  team ", impacts="", margin="Weather")
    assert form.is_valid(), form.errors
    given = (Label(id="group", text="Our team"), Label(id="margin", text="Weather"))
    assert form.change() == RenameTerms((WARD, WAVES), given)


def test_a_word_of_several_lines_is_left_as_it_is():
    odd = Label(id="group", text=" The\nward ")
    form = filled(make.case(odd))
    assert form.is_valid(), form.errors
    assert form.change() == RenameTerms((odd,), (odd,))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ({"group": "x" * (LONGEST_WORD + 1)}, "word-group"),
        ({"group": "Us", "societal": "US"}, "word-societal"),
        ({"group": "a\0b"}, "word-group"),
    ],
)
def test_what_is_wrong_stands_at_its_box(words, wrong):
    form = filled(make.case(), **words)
    assert set(form.errors) == {wrong}


def test_the_same_word_in_two_lists_is_no_trouble():
    assert filled(make.case(), group="Us", public="Us").is_valid()


def test_two_people_who_write_different_words_see_both():
    form = filled(make.case(WARD, WAVES), group="Us", individual="Me")
    assert form.is_valid(), form.errors
    now = make.case(Label(id="group", text="Them"), Label(id="societal", text="All"))
    fresh = form.settled(now)
    assert set(fresh.errors) == {"word-group"}
    assert "Them" in str(fresh.errors)
    shown = {row.term.id: (row.box.value(), row.seen.value()) for one in fresh.lists()
             for row in one.rows}  # fmt: skip
    assert shown["group"] == ("Us", "Them")
    assert shown["societal"] == ("All", "All")
    assert shown["impacts"] == ("", "")
    assert shown["individual"] == ("Me", "")


def test_lists_with_words_of_the_team_stand_open():
    stages = {one.name: one.open for one in WordsForm(case=make.case()).lists()}
    assert stages["levels"]
    assert not stages["stages"]
    own = make.case(Label(id="design", text="Dreaming"))
    assert {one.name: one.open for one in WordsForm(case=own).lists()}["stages"]
