"""The tags of the case pages."""

from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Phase
from ripplegrid.web.cases.shown.reflections import Reflections
from ripplegrid.web.cases.templatetags.cases import at, at_phase, placed
from tests import factories as make


def test_at_gives_what_is_there_and_nothing_else():
    assert at({"a": 1}, "a") == 1
    assert at({}, "a") is None


def test_a_reflection_says_where_and_when_in_words():
    stages = Reflections(make.case(), None, {}).find("dimension/stages")
    made = Reflection(id="r", subject=stages.id, reasons="x", place="most", phase=Phase.AFTER)
    assert (placed(stages, made), at_phase(made)) == ("Most stages", "Afterwards")
