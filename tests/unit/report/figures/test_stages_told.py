"""Who took part is gathered by stage and way, in the team's own stages where it has some."""

from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.people import Contributor, Involvement, Stage
from ripplegrid.model.words import Way
from ripplegrid.report.figures.stages_told import stages_told, way_said
from ripplegrid.report.figures.told import Told


def told_of(*involvements, stages=()):
    people = [Contributor(id="p", name="Ann", types=frozenset({"carer"}))]
    return Told(
        CaseStudy(
            about=About(id="c", title="T"),
            contributors=table(people),
            stages=table(stages),
            involvements=table(involvements),
        )
    )


def took_part(key, stage="design", kind="carer", **more):
    return Involvement(id=key, stage=stage, stakeholder_type=kind, **more)


def test_the_default_stages_are_those_of_the_method_in_its_order():
    labels = [s.label for s in stages_told(told_of())]
    assert labels[0] == "Question"
    assert labels[-1] == "Application"
    assert len(labels) == 7


def test_a_team_s_own_stages_take_their_place_and_none_is_lost():
    own = [Stage(id="b", label="Trying out", position=2), Stage(id="a", label="Asking", position=1)]
    found = stages_told(told_of(took_part("1"), stages=own))
    assert [s.label for s in found] == ["Asking", "Trying out", "Design"]
    assert [bool(s.parts) for s in found] == [False, False, True]


def test_people_stand_by_way_the_fullest_first_with_how_many_and_who_decided():
    told = told_of(
        took_part("1", way=Way.INFORMED, kind="manager"),
        took_part("2", way=Way.LED, scale="Ten Mondays", decided="A vote"),
        took_part("3", way=Way.LED, contributor="p"),
        took_part("4", kind=""),
    )
    design = stages_told(told)[1]
    assert list(design.parts) == [Way.LED, Way.INFORMED, None]
    assert design.parts[Way.LED] == ("Ann", "carer (Ten Mondays)")
    assert design.parts[None] == ("somebody",)
    assert design.decided == ("A vote",)
    assert [way_said(told, way) for way in design.parts] == [
        "Led",
        "Informed",
        "Took part, not said how",
    ]


def test_voices_that_say_different_ways_of_the_same_people_differ():
    one = took_part("1", way=Way.SHARED, voice="v")
    same, other = took_part("2", way=Way.SHARED, voice="w"), took_part("2", way=Way.LED, voice="w")
    assert stages_told(told_of(one, same))[1].differ == ()
    assert stages_told(told_of(one, other))[1].differ == ("carer",)
