"""What was typed, as a record of its kind."""

from uuid import uuid4

import pytest

from ripplegrid.model.registers import Factor, Workshop
from ripplegrid.model.words import FactorKind, Level
from ripplegrid.web.cases.forms.factor import FactorForm
from ripplegrid.web.cases.forms.workshop import WorkshopForm
from tests import factories as make

CASE = make.case(make.entry("a"), make.voice("v"))


def filled(form=FactorForm, **data):
    found = form({"change_id": str(uuid4()), **data}, case=CASE)
    assert found.is_valid(), found.errors
    return found


def test_every_kind_of_field_becomes_what_the_record_holds():
    form = filled(kind="facilitator", text="Cake", levels=["group"], context_bound="no",
                  entries=["a"], voice="v")  # fmt: skip
    change = form.added()
    assert change.record == Factor(
        id=change.record.id, kind=FactorKind.FACILITATOR, text="Cake", voice="v",
        levels=frozenset({Level.GROUP}), context_bound=False, entries=frozenset({"a"}),
    )  # fmt: skip


def test_what_is_left_out_is_nothing():
    made = filled(kind="challenge", text="Two ethics committees").made()
    assert (made.levels, made.context_bound, made.voice) == (frozenset(), None, None)


def test_sending_twice_makes_the_same_record():
    data = {"change_id": str(uuid4()), "kind": "challenge", "text": "Time"}
    made = [filled(**data).made() for _ in range(2)]
    assert made[0] == made[1]


@pytest.mark.parametrize("bound", [True, False, None])
def test_a_form_made_of_a_record_gives_the_same_record_back(bound):
    was = Factor(
        id="f", kind=FactorKind.CHALLENGE, text="Time", context_bound=bound,
        levels=frozenset({Level.GROUP, Level.SOCIETAL}), entries=frozenset({"a"}), voice="v",
    )  # fmt: skip
    assert filled(**FactorForm.initial_of(was)).edited(was) == was


def test_a_date_is_read_as_people_write_it():
    was = filled(WorkshopForm, title="First", when="May 2016").made()
    assert isinstance(was, Workshop)
    assert str(was.when.earliest) == "2016-05-01"
    shown = WorkshopForm(initial=WorkshopForm.initial_of(was), case=CASE)
    assert shown["when"].value() == "May 2016"


def test_an_act_beforehand_has_an_id_of_its_own_that_stays():
    form = filled(kind="challenge", text="Time")
    assert form.beforehand() is None
    assert form.another_id("x") == form.another_id("x") != form.act_id
