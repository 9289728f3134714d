"""One press, one stage, or everything about one statement."""

from uuid import uuid4

import pytest

from ripplegrid.model.changes import AddRecord, AddRecords, EditRecord, RemoveRecord
from ripplegrid.model.people import Involvement
from ripplegrid.model.words import Attribution, Way
from ripplegrid.web.cases.forms.involvement import (
    InvolvementForm,
    KindForm,
    SetForm,
    StageForm,
)
from ripplegrid.web.cases.shown.involvement import Matrix
from tests import factories as make

PEOPLE = (make.contributor("p", name="Ann"), make.contributor("q", name="Bo"))


def press(case, at, me=None, voice=""):
    matrix = Matrix(case, voice=voice)
    form = SetForm({"change_id": str(uuid4()), "at": at}, matrix=matrix, me=me)
    return form.change() if form.is_valid() else form


def test_a_press_says_it_with_ones_own_voice_made_when_first_needed():
    case = make.case(*PEOPLE)
    change = press(case, "stage=design&kind=carer&way=led", me=case.contributors["p"])
    assert isinstance(change, AddRecords)
    voice, said = change.records
    assert (voice.name, voice.contributor, said.voice, said.way) == ("Ann", "p", voice.id, Way.LED)
    alone = press(case, "stage=design&kind=carer&way=led")
    assert isinstance(alone, AddRecord)
    assert alone.record.voice is None


def test_a_pen_name_stays_a_pen_name():
    hidden = make.contributor("p", pen_name="Wren", attribution=Attribution.PEN_NAME)
    change = press(make.case(hidden), "stage=design&kind=carer&way=led", me=hidden)
    assert change.records[0].name == "Wren"


def test_a_second_press_changes_it_and_the_same_press_takes_it_away():
    mine = Involvement(id="i", stage="design", stakeholder_type="carer", way=Way.LED)
    case = make.case(mine)
    changed = press(case, "stage=design&kind=carer&way=shared")
    assert isinstance(changed, EditRecord)
    assert changed.after.way is Way.SHARED
    assert press(case, "stage=design&kind=carer&way=led") == RemoveRecord("involvements", "i")
    assert press(case, "stage=design&kind=carer&way=") == RemoveRecord("involvements", "i")
    assert press(make.case(), "stage=design&kind=carer&way=") is None


def test_words_are_never_removed_with_a_way():
    told = Involvement(
        id="i", stage="design", stakeholder_type="carer", way=Way.LED, account="We began"
    )
    change = press(make.case(told), "stage=design&kind=carer&way=")
    assert change.after.account == "We began"
    assert change.after.way is None


def test_what_others_say_is_left_alone():
    hers = Involvement(id="i", stage="design", stakeholder_type="carer", way=Way.LED, voice="v")
    case = make.case(hers)
    assert isinstance(press(case, "stage=design&kind=carer&way=shared"), AddRecord)


@pytest.mark.parametrize("at", ["", "stage=no&kind=carer&way=led", "stage=design&kind=carer&way=x"])
def test_a_press_on_no_place_is_refused(at):
    assert press(make.case(), at).errors


def test_a_stage_is_kept_as_one_act_for_each_kind_of_people():
    case = make.case(*PEOPLE)
    matrix = Matrix(case)
    given = {"change_id": str(uuid4()), "way-0": "led", "way-1": "shared", "way-2": ""}
    form = StageForm(given, matrix=matrix, row=matrix.row("design"), me=case.contributors["p"])
    assert form.is_valid(), form.errors
    (_, first), (_, second) = form.changes()
    assert isinstance(first, AddRecords)
    assert isinstance(second, AddRecord)
    assert second.record.voice == first.records[0].id
    assert first.records[1].id != second.record.id
    again = StageForm(given, matrix=matrix, row=matrix.row("design"), me=case.contributors["p"])
    assert again.is_valid()
    assert again.changes() == form.changes()


def test_everything_about_one_person():
    case = make.case(*PEOPLE, make.evidence("d"))
    given = {
        "change_id": str(uuid4()), "stage": "design", "who": "one/p", "way": "led",
        "scale": "two of us", "decided": "the ward", "account": "She asked", "when": "2016",
        "evidence": ["d"], "evidence_title": "Minutes", "new_voice": "Cay",
    }  # fmt: skip
    form = InvolvementForm(given, case=case, matrix=Matrix(case))
    assert form.is_valid(), form.errors
    voice, paper, said = form.change().records
    assert (said.contributor, said.stakeholder_type, said.way) == ("p", "", Way.LED)
    assert (said.scale, said.decided, said.account) == ("two of us", "the ward", "She asked")
    assert said.evidence == {"d", paper.id}
    assert said.voice == voice.id
    assert said.when.text == "2016"
    assert InvolvementForm.initial_of(said, 3)["who"] == "one/p"
    kind = InvolvementForm(
        {**given, "who": "kind/carer", "new_voice": "", "evidence_title": ""},
        case=make.case(),
        matrix=Matrix(make.case()),
    )
    assert kind.is_valid(), kind.errors
    assert kind.change().record.stakeholder_type == "carer"


def test_what_somebody_took_part_as_is_kept_when_their_words_change():
    before = Involvement(id="i", stage="design", contributor="p", stakeholder_type="carer")
    case = make.case(*PEOPLE, before)
    given = {"change_id": str(uuid4()), "stage": "design", "who": "one/p", "way": "led"}
    form = InvolvementForm(given, case=case, matrix=Matrix(case))
    assert form.is_valid()
    assert form.values(before)["stakeholder_type"] == "carer"


def test_a_kind_of_people_of_ones_own():
    form = KindForm({"change_id": str(uuid4()), "label": "Interpreters"})
    assert form.is_valid()
    assert form.change().record.label == "Interpreters"
