"""Fields that several forms share."""

from uuid import uuid4

from django import forms

from ripplegrid.model.words import Attribution, VoiceKind
from ripplegrid.web.cases.forms.fields import ActForm, TwoParts, VoiceMixin, WhenField, in_short
from tests import factories as make


class Form(ActForm, VoiceMixin):
    def __init__(self, *args, needed=False, **options):
        super().__init__(*args, **options)
        self.needed = needed
        self.offer_voices(make.case(make.voice("v", name="Ann")), nobody="Nobody")

    def clean(self):
        super().clean()
        self.check_voice(needed=self.needed)


def filled(needed=False, **data):
    return Form({"change_id": str(uuid4()), **data}, needed=needed)


def test_a_date_is_understood_or_kept_in_its_words():
    field = WhenField()
    assert field.clean("spring 2016").dated
    assert (field.clean("when the ward moved").text, field.clean(" ")) == (
        "when the ward moved",
        None,
    )
    assert not field.clean("when the ward moved").dated
    assert field.prepare_value(make.when("2016-01-01", text="2016")) == "2016"


def test_the_ids_of_one_act_are_the_same_again_and_those_of_another_are_not():
    one, other = filled(), filled()
    assert one.is_valid()
    assert other.is_valid()
    assert one.new_id("entry") == one.new_id("entry") != one.new_id("voice")
    assert one.new_id("entry") != other.new_id("entry")


def test_a_known_voice_or_a_new_one_but_not_both():
    assert filled(voice="v").is_valid()
    assert filled().is_valid()
    assert filled(voice="v", new_voice="Bo").errors.keys() == {"new_voice"}
    assert filled(needed=True).errors.keys() == {"voice"}


def test_a_new_voice_is_who_it_is_said_to_be():
    form = filled(new_voice="A note", new_voice_kind="anonymous")
    assert form.is_valid()
    voice = form.made_voice("new")
    assert (voice.kind, voice.attribution) == (VoiceKind.ANONYMOUS, Attribution.ANONYMOUS)
    known = filled(voice="v")
    assert known.is_valid()
    assert known.made_voice("new") is None


def test_what_needs_another_look_is_marked():
    form = filled(voice="nobody known")
    assert not form.is_valid()
    assert 'aria-invalid="true"' in str(form["voice"])
    assert 'aria-invalid="true"' not in str(filled()["voice"])


def test_a_long_telling_is_a_short_choice():
    assert in_short(make.entry("e", text="It rained")) == "It rained"
    assert len(in_short(make.entry("e", text="It rained. " * 500))) == 200


def test_a_form_in_two_parts_opens_the_later_one_when_it_must_be_looked_at():
    class Asked(TwoParts):
        first, more = ("text",), ("when", "number")
        text = forms.CharField()
        when = WhenField()
        number = forms.IntegerField(required=False)

    good, bad = Asked({"text": "a"}), Asked({"text": "a", "number": "many"})
    assert [field.name for field in good.shown_first] == ["text"]
    assert [field.name for field in good.shown_later] == ["when", "number"]
    assert (good.open_later, bad.open_later) == (False, True)
