"""Every rater is visible at a place in words; there is no total and no joining line."""

from dataclasses import replace

from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Phase
from ripplegrid.report.figures.continuum import panels_of
from tests.unit.report.figures.drawn import by_class, root_of, texts
from tests.unit.report.figures.synthetic import case_of


def case_with_reflections(*reflections):
    return CaseStudy(about=About(id="c", title="T"), reflections=table(reflections))


def reflection(key, subject, place="most", by="Ann"):
    return Reflection(
        id=key,
        subject=f"dimension/{subject}",
        reasons="we saw it",
        place=place,
        by=by,
        role="carer",
        phase=Phase.AFTER,
    )


def test_every_reflection_on_a_dimension_is_drawn_once():
    case = case_of(15)
    drawn = [e.get("data-reflection") for e in by_class(root_of("continuum", case), "rg-rater")]
    assert sorted(drawn) == sorted(case.reflections)


def test_facets_are_shown_where_there_are_reflections_on_them():
    case = case_with_reflections(reflection("1", "stakeholders/how"), reflection("2", "scale"))
    subjects = [[p.subject.id for p in group] for group in panels_of(case)]
    assert subjects == [["stages"], ["stakeholders/how"], ["scale"], ["adherence"]]


def test_a_rater_has_a_name_a_role_and_a_phase():
    shown = texts(root_of("continuum", case_with_reflections(reflection("1", "stages"))))
    assert "Ann" in shown
    assert "carer, afterwards" in shown
    assert "Most stages" in shown


def test_different_places_are_said_to_differ():
    one, same = reflection("1", "stages"), reflection("2", "stages", by="Bo")
    other = reflection("2", "stages", "some", "Bo")
    words = "People place it differently"
    assert words not in texts(root_of("continuum", case_with_reflections(one, same)))
    assert words in texts(root_of("continuum", case_with_reflections(one, other)))


def test_a_reflection_without_a_place_is_kept():
    case = case_with_reflections(reflection("1", "stages", place=""))
    assert "Reasons without a place" in texts(root_of("continuum", case))


def test_somebody_who_moved_does_not_differ_from_anybody():
    before = replace(reflection("1", "stages", "some"), phase=Phase.PROPOSAL)
    after = reflection("2", "stages", "most")
    shown = texts(root_of("continuum", case_with_reflections(before, after)))
    assert "People place it differently" not in shown
    assert "Somebody placed it differently at another time" in shown


def test_many_people_at_one_place_stand_as_badges_with_their_reasons_as_titles():
    many = [reflection(str(i), "stages", by=f"Ann {i}") for i in range(9)]
    root = root_of("continuum", case_with_reflections(*many))
    assert "Most stages: 9 reflections" in texts(root)
    assert "a badge’s title says whose it is" in texts(root)
    titles = [rater[0].text for rater in by_class(root, "rg-rater")]
    assert sorted(titles)[0] == "Ann 0 (carer, afterwards): we saw it"
