"""Who speaks, when it may be whoever fills in the form."""

from uuid import uuid4

from ripplegrid.model.words import Attribution
from ripplegrid.web.cases.forms.say import SayForm
from ripplegrid.web.cases.forms.speaker import MYSELF
from tests import factories as make

ME = make.contributor("p", name="Bo", pen_name="River")


def filled(case, me=ME, **data):
    return SayForm({"change_id": str(uuid4()), **data}, case=case, me=me)


def test_ones_own_voice_stands_there_first():
    case = make.case(make.voice("mine", contributor="p"), make.voice("v"), make.entry("e"))
    assert SayForm(case=case, me=ME)["voice"].value() == "mine"
    assert SayForm(case=case)["voice"].value() in (None, "")


def test_a_first_word_makes_a_voice_named_as_its_person_chose():
    case = make.case(make.voice("v"), make.entry("e"))
    form = filled(case, voice=MYSELF)
    assert form.is_valid(), form.errors
    assert (form.new_speaker().name, form.new_speaker().contributor) == ("Bo", "p")
    pen = make.contributor("p", name="Bo", pen_name="River", attribution=Attribution.PEN_NAME)
    hidden = filled(case, pen, voice=MYSELF)
    assert hidden.is_valid()
    assert hidden.new_speaker().name == "River"


def test_whoever_stays_unnamed_is_never_offered_by_name():
    me = make.contributor("p", name="Bo", attribution=Attribution.ANONYMOUS)
    form = SayForm(case=make.case(make.voice("v"), make.entry("e")), me=me)
    assert MYSELF not in dict(form.fields["voice"].choices)


def test_a_name_that_is_written_counts_more_than_what_stood_there():
    case = make.case(make.voice("mine", contributor="p"), make.entry("e"))
    form = filled(case, voice="mine", new_voice="Ana")
    assert form.is_valid(), form.errors
    assert form.new_speaker().name == "Ana"
    assert form.cleaned_voice == form.new_speaker().id


def test_somebody_who_took_part_is_offered_before_they_have_spoken():
    case = make.case(make.contributor("q", name="Mia"), ME, make.voice("v"), make.entry("e"))
    form = filled(case, voice="person/q")
    assert ("person/q", "Mia") in form.fields["voice"].choices
    assert form.is_valid(), form.errors
    assert (form.new_speaker().name, form.new_speaker().contributor) == ("Mia", "q")
    assert form.cleaned_voice == form.new_speaker().id
    assert "person/p" not in dict(form.fields["voice"].choices)  # that is “I do”


def test_who_spoke_already_or_stays_unnamed_is_not_offered_a_second_time():
    hidden = make.contributor("h", name="Lee", attribution=Attribution.ANONYMOUS)
    case = make.case(hidden, make.contributor("q", name="Mia"), make.voice("v", contributor="q"))
    offered = [key for key, _ in SayForm(case=case).fields["voice"].choices]
    assert offered == ["", "v"]


def test_the_list_of_who_says_so_is_not_hidden_while_people_are_in_it():
    form = SayForm(case=make.case(make.contributor("q", name="Mia")))
    assert not form.fields["voice"].widget.is_hidden
