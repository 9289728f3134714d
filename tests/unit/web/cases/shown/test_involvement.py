"""The matrix: stages as rows, kinds of people as columns, and every statement beside the others."""

from ripplegrid import method
from ripplegrid.model.people import Involvement, Stage, StakeholderType
from ripplegrid.model.words import Way
from ripplegrid.web.cases.shown.involvement import OTHERS, STARTERS, Matrix, stages_of
from tests import factories as make


def said(record_id, way, stage="design", kind="carer", **fields):
    return Involvement(id=record_id, stage=stage, stakeholder_type=kind, way=way, **fields)


def test_an_empty_case_study_has_the_methods_stages_and_some_kinds_to_begin_with():
    matrix = Matrix(make.case())
    assert [s.id for s in matrix.stages] == [t.id for t in method.terms("stages")]
    assert tuple(k.id for k in matrix.kinds) == STARTERS
    assert not any(row.said for row in matrix.rows)
    assert "manager" in [k.id for k in matrix.absent]


def test_columns_are_the_kinds_of_people_there_are():
    people = make.contributor("p", types=frozenset({"manager"}))
    own = StakeholderType(id="t", label="Interpreters")
    matrix = Matrix(make.case(people, own, said("i", Way.LED)), beside=["funder", "nonsense"])
    assert [k.label for k in matrix.kinds] == ["Manager", "Carer", "Funder", "Interpreters"]


def test_statements_stand_side_by_side_and_are_never_averaged():
    case = make.case(
        said("a", Way.SHARED, voice="v"), said("b", Way.CONSULTED, voice="w", scale="once"),
        make.voice("v", name="Ann"), make.voice("w", name="Bo"),
    )  # fmt: skip
    cell = Matrix(case, voice="v").cell("design", "carer")
    assert cell.said == "Consulted (says Bo); Shared (says Ann)"
    assert (cell.mine.id, [s.record.id for s in cell.beside], cell.differs) == ("a", ["b"], True)
    assert Matrix(case).cell("design", "carer").mine is None


def test_one_contributor_stands_in_the_column_of_what_they_are():
    case = make.case(
        make.contributor("p", name="Ann", types=frozenset({"carer"})),
        make.contributor("q", name="Bo"),
        said("a", Way.LED, kind="", contributor="p"),
        said("b", Way.SHARED, kind="", contributor="q"),
    )
    matrix = Matrix(case)
    assert matrix.cell("design", "carer").said == "Led (Ann)"
    assert matrix.cell("design", OTHERS).said == "Shared (Bo)"
    assert matrix.row("design").said == "Carer: Led (Ann). Others: Shared (Bo)"


def test_own_stages_stand_in_their_order_and_used_ones_stay():
    case = make.case(
        Stage(id="s", label="Trust", position=1), Stage(id="design", label="x", position=2),
        said("a", Way.LED, stage="analysis"),
    )  # fmt: skip
    assert [s.label for s in stages_of(case)] == ["Trust", "Design", "Analysis"]
    matrix = Matrix(case)
    assert matrix.after("s").id == "design"
    assert matrix.after("analysis") is None
    assert matrix.row("nowhere") is None
