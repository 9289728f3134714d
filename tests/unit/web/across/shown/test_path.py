"""The path across case studies."""

from django.urls import reverse

from ripplegrid import method
from ripplegrid.model.across import SynthesisStep
from ripplegrid.model.words import StepState
from ripplegrid.web.across.shown.path import ONWARD, path_of
from tests import factories as make


def test_each_step_stands_where_people_said():
    done = SynthesisStep(id="x", step="choose", state=StepState.DONE)
    steps = {one.term.id: one for one in path_of(make.synthesis(done))}
    assert steps["choose"].state is StepState.DONE
    assert steps["propose"].state is StepState.NOT_BEGUN
    assert list(steps) == [t.id for t in method.terms("across_steps")]
    assert all(one.guidance for one in steps.values())


def test_where_a_step_leads_there_is_a_page():
    assert all(reverse(name, args=["s"]) for name in ONWARD.values())
