"""Saying how one sees it, opening a phase, and bringing in questions."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ripplegrid.model.changes import AddRecord, AddRecords
from ripplegrid.model.words import Phase
from ripplegrid.web.cases.forms.reflection import InstrumentForm, OpenForm, ReflectionForm
from ripplegrid.web.cases.shown.reflections import Reflections
from tests import factories as make

CASE = make.case(make.contributor("p", name="Ann"), make.contributor("q", name="Bo"))


def form(me=None, others=False, subject="dimension/stages", **data):
    found = Reflections(CASE, None, {}).find(subject)
    given = {"change_id": str(uuid4()), **data} if data else None
    return ReflectionForm(
        given, case=CASE, subject=found, me=CASE.contributors.get(me), others=others
    )


def test_reasons_are_needed_and_a_place_is_not():
    assert form("p", reasons="We met").is_valid()
    assert "reasons" in form("p", place="most").errors


def test_somebody_known_is_not_asked_who_they_are():
    assert set(form("p").fields) & {"whose", "name"} == set()
    change = _change(form("p", reasons="We met", place="most"))
    assert isinstance(change, AddRecord)
    assert (change.record.contributor, change.record.place) == ("p", "most")
    assert change.record.phase is Phase.DURING


def test_somebody_new_says_a_name_and_joins_the_people():
    assert "name" in form(reasons="We met").errors
    filled = form(reasons="We met", name="Cay")
    change = _change(filled)
    assert isinstance(change, AddRecords)
    person, said = change.records
    assert (person.name, said.contributor) == ("Cay", person.id)
    assert filled.speaks_for_me


def test_nobody_takes_the_name_of_another():
    assert "name" in form(reasons="We met", name="ann").errors


def test_who_runs_it_can_write_down_what_somebody_else_says():
    filled = form("p", others=True, reasons="We met", whose="q")
    assert _change(filled).record.contributor == "q"
    assert not filled.speaks_for_me
    assert "name" in form("p", others=True, reasons="We met", whose="+").errors
    stranger = _change(form("p", others=True, reasons="We met", whose="+", name="Dee"))
    assert stranger.records[0].name == "Dee"


def test_a_question_without_places_asks_for_words_alone():
    assert "place" in form("p").fields
    case = make.case()
    subject = Reflections(case, None, {}).find("principle/reciprocity")
    assert len(subject.places) == 4


@pytest.mark.parametrize(("asked", "phase"), [("after", Phase.AFTER), ("not said", None)])
def test_opening_a_phase(asked, phase):
    filled = OpenForm({"change_id": str(uuid4()), "phase": asked, "when": "2026"})
    assert filled.is_valid()
    opening = filled.change().record
    assert (opening.phase, opening.subject, opening.when.text) == (phase, "", "2026")


PACK = b"""id = "o"
title = "Ours"
version = "1"
source = "Us"
licence = "CC0"
[[questions]]
id = "heard"
text = "Did you feel heard?"
"""


def test_questions_come_from_the_shelf_or_from_a_file():
    shelf = InstrumentForm({"change_id": str(uuid4()), "shipped": "gripp2-sf"})
    assert shelf.is_valid()
    assert shelf.change().record.title == "GRIPP2 short form"
    file = SimpleUploadedFile("ours.toml", PACK)
    own = InstrumentForm({"change_id": str(uuid4())}, {"file": file})
    assert own.is_valid()
    assert own.change().record.questions == (("heard", "Did you feel heard?"),)


@pytest.mark.parametrize("content", [b"\xff\xfe\xff", b"title = 1", b"x" * 200_001])
def test_a_file_that_holds_no_questions_says_why(content):
    bad = InstrumentForm(
        {"change_id": str(uuid4())}, {"file": SimpleUploadedFile("o.toml", content)}
    )
    assert "file" in bad.errors
    assert "shipped" in InstrumentForm({"change_id": str(uuid4())}).errors


def _change(filled):
    assert filled.is_valid(), filled.errors
    return filled.change(Phase.DURING)
