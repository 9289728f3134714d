"""The tags of the case pages."""

from django.template import Context

from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Phase
from ripplegrid.web.cases.shown.cards import card
from ripplegrid.web.cases.shown.reflections import Reflections
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.templatetags.cases import at, at_phase, drawn_card, placed
from tests import factories as make


def test_at_gives_what_is_there_and_nothing_else():
    assert at({"a": 1}, "a") == 1
    assert at({}, "a") is None


def test_a_reflection_says_where_and_when_in_words():
    stages = Reflections(make.case(), None, {}).find("dimension/stages")
    made = Reflection(id="r", subject=stages.id, reasons="x", place="most", phase=Phase.AFTER)
    assert (placed(stages, made), at_phase(made)) == ("Most stages", "Afterwards")


def test_a_card_is_drawn_once_for_each_way_it_stands_and_kept():
    told = Told(make.case(make.entry("e", "group", "use", text="<b>We met</b>")))
    kept = {}
    context = Context({"about": told.case.about, "kept_cards": kept})
    drawn = drawn_card(context, card(told, "e"), with_kind=True)
    assert "&lt;b&gt;We met" in drawn
    assert "Use" in drawn
    assert "Use" not in drawn_card(context, card(told, "e"))
    assert drawn_card(context, card(told, "e"), with_kind=True) is drawn
    assert set(kept) == {("e", True, False), ("e", False, False)}
    assert drawn_card(Context({"about": told.case.about}), card(told, "e"), with_kind=True) == drawn
