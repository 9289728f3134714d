"""The stages: order, names, further ones, and back to the method's."""

from uuid import uuid4

from ripplegrid.model.changes import RenameTerms
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Involvement
from ripplegrid.model.plan import apply
from ripplegrid.model.words import Way
from ripplegrid.web.cases.forms.stages import StagesForm
from ripplegrid.web.cases.shown.involvement import stages_of
from tests import factories as make


def filled(case, **changed):
    blank = StagesForm(case=case)
    given = {name: blank[name].value() for name in blank.fields if not name.startswith("gone")}
    return StagesForm({**given, "change_id": str(uuid4()), **changed}, case=case)


def kept(case, **changed):
    form = filled(case, **changed)
    assert form.is_valid(), form.errors
    case = apply(case, form.arranged())
    renamed = form.renamed()
    return apply(case, renamed) if renamed else case


def labels(case):
    return [s.label for s in stages_of(case)]


def test_left_as_it_is_the_list_stays_the_methods():
    assert not kept(make.case()).stages


def test_a_stage_is_added_moved_left_out_and_renamed():
    given = {"name-7": "Building trust", "place-7": 1, "gone-2": "on", "name-1": "Planning"}
    case = kept(make.case(), **given)
    assert labels(case)[:4] == ["Question", "Building trust", "Planning", "Analysis"]
    assert "Data collection" not in labels(case)
    assert Naming(case).label("stages", "design") == "Planning"
    assert [s.position for s in sorted(case.stages.values(), key=lambda s: s.position)] == list(
        range(1, 8)
    )


def test_the_methods_list_comes_back_when_nothing_is_ones_own():
    case = kept(make.case(), **{"gone-6": "on"})
    assert len(case.stages) == 6
    back = kept(case, **{"name-6": "Putting it to use"})
    assert len(back.stages) == 7
    number = labels(back).index("Putting it to use")
    assert len(kept(back, **{f"gone-{number}": "on"}).stages) == 6


def test_a_stage_somebody_is_recorded_at_stays():
    case = make.case(Involvement(id="i", stage="design", stakeholder_type="carer", way=Way.LED))
    assert "Design" in labels(kept(case, **{"gone-1": "on"}))


def test_at_least_one_stage_stays_and_nobody_is_overwritten():
    case = make.case()
    assert filled(case, **{f"gone-{n}": "on" for n in range(7)}).non_field_errors()
    assert filled(case, seen="of yesterday").non_field_errors()
    assert filled(case, **{"name-1": ""}).errors


def test_renaming_alone_changes_only_words():
    form = filled(make.case(), **{"name-1": "Planning"})
    assert form.is_valid()
    renamed = form.renamed()
    assert isinstance(renamed, RenameTerms)
    assert [label.text for label in renamed.after] == ["Planning"]
    assert not form.arranged().after
