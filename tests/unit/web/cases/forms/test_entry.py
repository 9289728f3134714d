"""Writing an entry down, and changing it."""

from uuid import uuid4

from django.http import QueryDict

from ripplegrid.model.words import Attribution, Direction, Kind, Level
from ripplegrid.web.cases.forms.entry import AddEntryForm, EditEntryForm
from tests import factories as make

CASE = make.case(make.voice("v", name="Ann"))


def filled(**data):
    given = QueryDict(mutable=True)
    given["change_id"] = str(uuid4())
    for name, value in data.items():
        given.setlist(name, value if isinstance(value, list) else [value])
    return given


def test_a_few_words_are_enough():
    form = AddEntryForm(filled(text="We met"), case=CASE)
    assert form.is_valid(), form.errors
    change = form.change()
    assert change.entry.text == "We met"
    assert not change.entry.placed
    assert (change.telling, change.voice) == (None, None)


def test_everything_that_was_typed_is_kept():
    form = AddEntryForm(
        filled(text="We met", levels=["group"], kinds=["process"], voice="v", when="2016",
               direction="negative", for_whom="porters", quotation="No.", expected="no"),
        case=CASE,
    )  # fmt: skip
    assert form.is_valid(), form.errors
    change = form.change()
    assert change.entry.levels == {Level.GROUP}
    assert change.entry.kinds == {Kind.PROCESS}
    assert (change.entry.by, change.telling.voice) == ("v", "v")
    assert (change.telling.direction, change.telling.quotation) == (Direction.NEGATIVE, "No.")


def test_a_new_voice_tells_it():
    form = AddEntryForm(filled(text="We met", new_voice="Bo"), case=CASE)
    assert form.is_valid(), form.errors
    change = form.change()
    assert change.voice.name == "Bo"
    assert change.entry.by == change.telling.voice == change.voice.id


def test_words_need_somebody_who_says_them():
    form = AddEntryForm(filled(text="We met", quotation="No."), case=CASE)
    assert form.errors.keys() == {"voice"}


def test_all_errors_come_at_once():
    form = AddEntryForm(filled(levels=["moon"], voice="nobody"), case=CASE)
    assert form.errors.keys() >= {"text", "levels", "voice"}


def test_a_form_made_of_an_entry_gives_the_entry_back():
    before = make.entry(
        "e", ["group", "societal"], "use", note="More", agreed=True,
        when=make.when("2016-01-01", "2016-12-31", "2016"),
    )  # fmt: skip
    data = filled(seen="1")
    for name, value in EditEntryForm.initial_of(before).items():
        text = getattr(value, "text", value)
        if text is not False:
            data.setlist(name, text if isinstance(text, list) else [str(text)])
    form = EditEntryForm(data, case=CASE)
    assert form.is_valid(), form.errors
    assert form.edited(before) == before


def test_whoever_has_a_voice_here_speaks_with_it_unless_somebody_else_is_named():
    case = make.case(make.voice("mine", contributor="p"), make.contributor("p"))
    me = case.contributors["p"]
    assert AddEntryForm(case=case, me=me)["voice"].value() == "mine"
    form = AddEntryForm(filled(text="We met", voice="mine", new_voice="Bo"), case=case, me=me)
    assert form.is_valid(), form.errors
    assert form.change().voice.name == "Bo"


def test_whoever_has_not_spoken_yet_gets_a_voice_of_their_own():
    case = make.case(make.contributor("p", name="Nia"))
    form = AddEntryForm(filled(text="We met", voice="myself"), case=case, me=case.contributors["p"])
    assert form.is_valid(), form.errors
    voice = form.change().voice
    assert (voice.name, voice.contributor) == ("Nia", "p")
    assert form.change().entry.by == voice.id


def test_whoever_wishes_to_stay_anonymous_is_not_named_by_the_form():
    case = make.case(make.contributor("p", attribution=Attribution.ANONYMOUS))
    form = AddEntryForm(filled(text="We met", voice="myself"), case=case, me=case.contributors["p"])
    assert form.errors.keys() == {"voice"}


def test_a_pen_name_is_the_name_of_the_voice():
    nia = make.contributor("p", attribution=Attribution.PEN_NAME, pen_name="Owl")
    form = AddEntryForm(filled(text="We met", voice="myself"), case=make.case(nia), me=nia)
    assert form.is_valid(), form.errors
    assert form.change().voice.name == "Owl"


def test_every_field_of_the_form_stands_in_sight_or_in_one_group():
    for form in (AddEntryForm(case=CASE), EditEntryForm(case=CASE)):
        named = [*form.first, *(name for fold in form.folds for name in fold.fields)]
        assert len(named) == len(set(named))
        assert set(form.fields) - set(named) <= {"change_id", "seen"}


def test_where_it_stands_is_asked_openly_until_somebody_said_so():
    placed = {"levels": ["group"], "kinds": ["outcome"]}
    where = [next(AddEntryForm(case=CASE, initial=i).shown_folds) for i in ({}, placed)]
    assert [fold.open for fold in where] == [True, False]
    assert where[1].holds == "A team or a relationship · Something changed"
