"""What pages read, through the eyes of one person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ripplegrid.disclosure import Purpose
from ripplegrid.errors import MissingRecord, NoCase
from ripplegrid.model import changes as c
from ripplegrid.model.registers import Consent, PowerNote, TensionNote
from ripplegrid.model.words import Attribution, Audience, Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases import queries
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, ChangeRecord, Membership
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(case):
    person = Person.objects.create(handle="reader", shown="Ria")
    Membership.objects.create(case_id=case.id, person=person, role="reader")
    return person


def test_everybody_sees_their_own_case_studies(owner, reader, case):
    create_case(owner, make.case(about=make.about("Second", id="second")))
    assert [row.title for row, _ in queries.cases_of(owner)] == ["Second", "Better letters"]
    assert [(row.title, role) for row, role in queries.cases_of(reader)] == [
        ("Better letters", Role.READER)
    ]


def test_a_foreign_case_study_is_not_there(case):
    stranger = Person.objects.create(handle="stranger", shown="Sam")
    for asked in (case.id, "nowhere"):
        with pytest.raises(NoCase) as refused:
            queries.get_case(stranger, asked)
        assert refused.value.status == 404


def opened(person, case_id):
    """The case study as this person sees it."""
    row, standing = queries.get_case(person, case_id)
    return queries.seen_by(standing, load(row))


def test_a_reader_sees_what_is_shared_with_the_team(reader, case):
    assert queries.get_case(reader, case.id)[1].role == Role.READER
    assert opened(reader, case.id) == case


def test_opening_takes_three_queries(owner, case, django_assert_num_queries):
    with django_assert_num_queries(3):
        opened(owner, case.id)


def test_a_form_remembers_what_its_writer_saw(owner, case):
    seen = queries.version_of(case.id, "entries", "a")
    act(owner, case.id, c.edited(case.entries["a"], text="Hers"))
    act(owner, case.id, c.edited(case.entries["a"], note="Hers too"))
    assert queries.version_of(case.id, "entries", "a") == 3
    assert queries.record_as_seen(case.id, "entries", "a", seen) == case.entries["a"]
    assert queries.record_as_seen(case.id, "entries", "a", 2).text == "Hers"
    assert queries.record_as_seen(case.id, "entries", "a", 2).note == ""
    assert queries.record_as_seen(case.id, "entries", "a", 3).note == "Hers too"


def test_what_is_not_there_is_missing(owner, case):
    act(owner, case.id, c.AddEntry(make.entry("new")))
    with pytest.raises(MissingRecord):
        queries.version_of(case.id, "entries", "nowhere")
    for asked in ("nowhere", "new"):
        with pytest.raises(MissingRecord):
            queries.record_as_seen(case.id, "entries", asked, 1)


def past(person):
    row, standing = queries.get_case(person, "case")
    return queries.past_of(standing, row)


def test_history_tells_the_newest_first(owner, case):
    for number in range(4):
        act(owner, case.id, c.AddEntry(make.entry(f"new-{number}")))
    assert [one.number for one in queries.history(case.id, past(owner), most=2)] == [5, 4]
    assert [one.number for one in queries.history(case.id, past(owner), before=4)] == [3, 2, 1]
    ChangeRecord.objects.filter(number=3).update(payload=None, salt=None)
    erased = queries.history(case.id, past(owner), before=4)[0]
    assert (erased.kind, erased.by, erased.change) == ("AddEntry", "", {})
    assert Case.objects.get().version == 5


def test_a_private_note_is_seen_by_its_author_alone(owner, reader, case):
    mine = TensionNote(id="mine", text="I paid the fares", author=str(owner.pk))
    power = PowerNote(id="power", text="They decided", audience=Audience.FACILITATORS)
    act(owner, case.id, c.AddRecords((mine, power)))
    mine_too = opened(owner, case.id)
    assert set(mine_too.tension_notes) == {"mine"}
    assert set(mine_too.power_notes) == {"power"}
    read = opened(reader, case.id)
    assert not read.tension_notes
    assert not read.power_notes
    newest = queries.history(case.id, past(reader))[0]
    assert (newest.change, newest.delta, newest.withheld) == ({}, [], True)
    told = queries.history(case.id, past(owner))[0]
    assert {edit["after"]["id"] for edit in told.delta} == {"mine", "power"}


def test_of_a_private_note_nobody_else_hears_a_word(owner, reader, case):
    mine = TensionNote(id="mine", text="I paid the fares", author=str(owner.pk))
    act(owner, case.id, c.AddRecord(mine))
    act(owner, case.id, c.EditRecord(mine, replace(mine, text="I paid for the bus")))
    act(owner, case.id, c.RemoveRecord("tension_notes", "mine"))
    assert [one.number for one in queries.history(case.id, past(owner))] == [4, 3, 2, 1]
    assert [one.number for one in queries.history(case.id, past(reader))] == [1]
    assert [one.number for one in queries.history(case.id, past(reader), most=1)] == [1]


def test_a_private_note_is_taken_away_by_nobody(owner, case):
    mine = TensionNote(id="mine", text="I paid the fares", author=str(owner.pk))
    act(owner, case.id, c.AddRecord(mine))
    row, standing = queries.get_case(owner, case.id)
    for use in Purpose:
        assert not queries.taken_by(standing, row, use).tension_notes


def test_the_history_does_not_say_who_stands_behind_a_pen_name(owner, case):
    person = make.contributor("p", name="Asha", attribution=Attribution.PEN_NAME, pen_name="Robin")
    voice = make.voice("pv", name="Robin", contributor="p", attribution=Attribution.PEN_NAME)
    entry = make.entry("new", by="pv")
    act(owner, case.id, c.AddRecords((person, voice, entry)))
    newest = queries.history(case.id, past(owner))[0]
    assert [edit["table"] for edit in newest.delta] == ["entries"]
    assert newest.change == {}


def test_words_that_were_withdrawn_leave_the_history(owner, reader, case):
    """Also the old texts of what was edited, and what was removed since."""
    voice, note = make.voice("w"), PowerNote(id="n", text="They decided", voice="w")
    telling = make.telling("a", "w", quotation="Secret")
    removed = make.telling("b", "w", account="Secret too")
    act(owner, case.id, c.AddRecords((voice, note, telling, removed)))
    act(owner, case.id, c.edited(telling, quotation="Still secret"))
    act(owner, case.id, c.RemoveRecord("tellings", removed.id))
    assert "Secret" in str(queries.history(case.id, past(reader)))
    no = Consent(id="no", voice="w", use=Use.WORKSHOP, given=False)
    act(owner, case.id, c.AddRecord(no))
    for person in (owner, reader):
        told = queries.history(case.id, past(person))
        assert "ecret" not in str(told)
        assert [one.withheld for one in told] == [False, True, True, True, False]


def test_a_name_that_was_taken_back_leaves_the_history(owner, reader, case):
    person, voice = make.contributor("p", name="Asha"), make.voice("pv", contributor="p")
    act(owner, case.id, c.AddRecords((person, voice)))
    assert "Asha" in str(queries.history(case.id, past(reader)))
    act(owner, case.id, c.edited(person, attribution=Attribution.ANONYMOUS))
    assert "Asha" not in str(queries.history(case.id, past(reader)))
