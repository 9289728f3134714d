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
