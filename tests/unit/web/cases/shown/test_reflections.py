"""What can be reflected on, and what people said, side by side in words."""

from ripplegrid.model.naming import Naming
from ripplegrid.model.registers import Instrument, Reflection
from ripplegrid.model.words import Phase, ProjectStatus
from ripplegrid.web.cases.shown.reflections import Reflections, phase_of, short, when
from tests import factories as make


def made(record_id, place, whose="p", phase=Phase.DURING, subject="dimension/stages", **fields):
    return Reflection(
        id=record_id, subject=subject, place=place, contributor=whose, phase=phase,
        **{"reasons": f"Because {record_id}"} | fields,
    )  # fmt: skip


def shown(*records, me=None, waiting=None):
    case = make.case(*records)
    return Reflections(case, case.contributors.get(me), waiting or {})


def test_four_dimensions_with_both_facets_five_principles_and_what_was_brought_in():
    pack = Instrument(id="i", title="Ours", questions=(("heard", "Did you feel heard?"),))
    dimensions, principles, ours = shown(pack).groups
    assert [s.id for s in dimensions.subjects] == [
        "dimension/stages", "dimension/stakeholders/who", "dimension/stakeholders/how",
        "dimension/scale/project", "dimension/scale/contribution", "dimension/adherence",
    ]  # fmt: skip
    assert len(principles.subjects) == 5
    assert all(s.places for s in (*dimensions.subjects, *principles.subjects))
    assert [(s.id, s.label) for s in ours.subjects] == [
        ("instrument/i/heard", "Did you feel heard?")
    ]


def test_a_whole_dimension_is_there_where_somebody_spoke_of_it():
    said = shown(made("r", "most", subject="dimension/scale"))
    assert "dimension/scale" in [s.id for s in said.groups[0].subjects]
    assert shown().find("dimension/scale").places
    assert shown().find("dimension/nothing") is None


def test_mine_others_and_what_waits():
    said = shown(made("a", "most", "p"), made("b", "some", "q"), me="p",
                 waiting={("dimension/stages", Phase.AFTER): ("x", "y")})  # fmt: skip
    stages = said.find("dimension/stages")
    during = said.seen(stages, Phase.DURING)
    assert ([r.id for r in during.mine], during.others, during.waits) == (["a"], 1, 0)
    assert said.seen(stages, Phase.AFTER).waits == said.waiting_in(Phase.AFTER) == 2


def test_people_stand_beside_each_other_phase_by_phase():
    said = shown(
        made("a", "some", "p"), made("b", "most", "p", Phase.AFTER), made("c", "stages/most", "q"),
        make.contributor("p", name="A"), make.contributor("q", name="Bo"),
    )  # fmt: skip
    stages = said.find("dimension/stages")
    lines = {line.who: [[r.id for r in at] for at in line.at] for line in said.lines(stages)}
    assert lines == {"A": [[], ["a"], ["b"]], "Bo": [[], ["c"], []]}
    assert said.differences(stages) == [
        "During the project people see it differently. A: One or two stages; Bo: Most stages.",
        "A came to see it otherwise: During the project One or two stages; Afterwards Most stages.",
    ]


def test_the_nameless_are_never_taken_for_one_person():
    said = shown(made("a", "some", None), made("b", "most", None, Phase.AFTER, by=""))
    stages = said.find("dimension/stages")
    assert [line.who for line in said.lines(stages)] == ["Somebody", "Somebody"]
    assert said.differences(stages) == []


def test_a_phase_nobody_named_has_a_column_of_its_own():
    assert shown().phases == tuple(Phase)
    assert shown(made("a", "some", phase=None)).phases == (*Phase, None)
    assert when(None) == "At some time"


def test_the_likeliest_phase_follows_where_the_project_stands():
    assert phase_of("", ProjectStatus.PLANNED) is Phase.PROPOSAL
    assert phase_of("", ProjectStatus.STOPPED) is Phase.AFTER
    assert phase_of("after", ProjectStatus.PLANNED) is Phase.AFTER
    assert phase_of("not said", ProjectStatus.PLANNED) is None
    assert phase_of("nonsense", ProjectStatus.RUNNING) is Phase.DURING


def test_places_are_said_in_words_however_they_were_kept():
    stages = shown().find("dimension/stages")
    assert stages.place("most") == stages.place("stages/most") == "Most stages"
    assert stages.place("") == stages.place("gone") == ""
    assert short("a/b/c") == "c"
    assert Naming(make.case())
