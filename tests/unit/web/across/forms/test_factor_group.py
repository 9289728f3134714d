from uuid import uuid4

import pytest
from django.http import QueryDict

from ripplegrid.model.across import FactorGroup
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import FactorKind
from ripplegrid.synthesis.factors import Said
from ripplegrid.web.across.forms.factor_group import GroupForm
from ripplegrid.web.across.shown.factors import Line

HELP = FactorKind.FACILITATOR


def line(case, title):
    said = Said(case=case, factor=Factor(id="f", kind=HELP, text="A broker"), entries=())
    return title, (Line(said, title),)


LINES = [line("c1", "Bus"), line("c2", "Ward")]


def sent(**fields):
    data = QueryDict(mutable=True)
    given = {"change_id": uuid4(), "name": " A broker ", "kind": "facilitator"} | fields
    for name, value in given.items():
        data.setlist(name, value if isinstance(value, list) else [str(value)])
    return GroupForm(data, lines=LINES)


@pytest.mark.parametrize(("said", "meant"), [("yes", True), ("no", False), ("", None)])
def test_what_was_typed_is_a_group_and_comes_back_into_the_form(said, meant):
    form = sent(stable=said, context=" Anywhere ", factors=["c2/f"])
    assert form.is_valid()
    group = FactorGroup(id="g", **form.values())
    assert group == FactorGroup(
        id="g", name="A broker", kind=HELP, stable=meant, context="Anywhere",
        factors=frozenset({"c2/f"}),
    )  # fmt: skip
    again = GroupForm(initial=GroupForm.initial_of(group), lines=LINES)
    assert again["stable"].value() == said
    assert [one.title for one in again.inside] == ["Ward"]
    assert [title for title, _ in again.outside] == ["Bus"]


def test_a_line_that_is_not_there_and_a_missing_name_or_kind_are_refused():
    form = sent(name="", kind="", factors=["c9/f"])
    assert not form.is_valid()
    assert set(form.errors) == {"name", "kind", "factors"}
