"""The tags of the case pages."""

from dataclasses import replace

import pytest
from django.template import Context

from ripplegrid.model.case import table
from ripplegrid.model.naming import Naming
from ripplegrid.model.registers import Label, Reflection
from ripplegrid.model.words import Phase
from ripplegrid.web.cases.shown.cards import card
from ripplegrid.web.cases.shown.reflections import Reflections
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.templatetags.cases import (
    at,
    at_phase,
    drawn_card,
    lines_of_entries,
    lines_of_links,
    placed,
)
from tests import factories as make


def test_at_gives_what_is_there_and_nothing_else():
    assert at({"a": 1}, "a") == 1
    assert at({}, "a") is None


def test_a_reflection_says_where_and_when_in_words():
    stages = Reflections(make.case(), None, {}).find("dimension/stages")
    made = Reflection(id="r", subject=stages.id, reasons="x", place="most", phase=Phase.AFTER)
    assert (placed(stages, made), at_phase(made)) == ("Most stages", "Afterwards")


def seen(told, **more):
    return Context(
        {"about": told.case.about, "case": told.case, "naming": Naming(told.case), **more}
    )


@pytest.fixture
def told():
    return Told(make.case(make.entry("e", "group", "use", text="<b>We met</b>")))


def test_a_card_is_drawn_once_for_each_way_it_stands_and_kept(told):
    drawn = drawn_card(seen(told), card(told, "e"), with_kind=True)
    assert "&lt;b&gt;We met" in drawn
    assert "Use" in drawn
    assert "Use" not in drawn_card(seen(told), card(told, "e"))
    assert drawn_card(seen(told), card(told, "e"), with_kind=True) is drawn
    assert drawn_card(Context({"about": told.case.about}), card(told, "e"), with_kind=True) == drawn


def test_a_card_that_shows_anything_else_is_drawn_anew(told):
    drawn = drawn_card(seen(told), card(told, "e"), with_level=True)
    reworded = Told(make.case(make.entry("e", "group", "use", text="We did not meet")))
    renamed = Told(replace(told.case, labels=table([Label(id="group", text="The ward")])))
    asked = seen(told, may_add=True)
    assert "did not" in drawn_card(seen(reworded), card(reworded, "e"), with_level=True)
    assert "The ward" in drawn_card(seen(renamed), card(renamed, "e"), with_level=True)
    assert "and-then" in drawn_card(asked, card(told, "e"), with_level=True)
    assert "checkbox" in drawn_card(seen(told, choose="some"), card(told, "e"), with_level=True)
    assert "autofocus" in drawn_card(seen(told, new="e"), card(told, "e"), with_level=True)
    assert drawn_card(seen(told), card(told, "e"), with_level=True) == drawn


def test_lines_of_a_list_lead_to_what_they_name_and_follow_its_words():
    told = Told(make.case(make.entry("a", text="<i>First"), make.entry("b"), make.link("a", "b")))
    context = Context({"about": told.case.about})
    one = lines_of_entries(context, [told.case.entries["a"]])
    assert one.startswith("<li><a")
    assert "&lt;i&gt;First" in one
    assert "/entries/a/" in one
    assert lines_of_entries(context, [told.case.entries["a"]] * 2) == one * 2
    other = make.entry("a", text="Else")
    assert "Else" in lines_of_entries(context, [other])
    link = told.links["a>b"]
    assert "/links/a%3Eb/" in lines_of_links(context, [link])
    assert "Else" in lines_of_links(context, [replace(link, source=other)])
