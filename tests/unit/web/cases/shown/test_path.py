"""The path, and what could be done next."""

from ripplegrid import method
from ripplegrid.model.registers import PathStep
from ripplegrid.model.words import Direction, StepState
from ripplegrid.web.cases.shown.path import Next, path_of, what_next
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def test_the_path_is_the_methods_with_what_the_team_said_of_it():
    case = make.case(PathStep(id="s", step="describe", state=StepState.DONE))
    steps = path_of(case)
    assert [s.term for s in steps] == list(method.terms("case_steps"))
    assert all(s.guidance for s in steps)
    assert [s.state for s in steps[:2]] == [StepState.DONE, StepState.NOT_BEGUN]


def test_a_new_case_study_is_asked_for_the_first_things():
    assert [w.what for w in what_next(Told(make.case()))] == [Next.DESCRIBE, Next.ADD]


def test_never_more_than_a_few_things_and_only_good_news_is_asked_about():
    told = Told(
        make.case(
            make.telling("a", "v", direction=Direction.POSITIVE),
            make.telling("b", "v"),
            make.telling("c", "v"),
            make.link("a", "b"),
            summary="Said",
        )
    )
    assert [w.what for w in what_next(told)] == [Next.PLACE, Next.WORSE, Next.LOOK]
    assert len(what_next(told, most=1)) == 1


def test_who_only_reads_is_asked_for_nothing_and_shown_what_can_be_said():
    assert what_next(Told(make.case()), writes=False) == ()
    told = Told(make.case(make.entry("a"), make.link("a", "b")))
    assert [w.what for w in what_next(told, writes=False)] == [Next.LOOK]
