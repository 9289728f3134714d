"""The form on the phone."""

import pytest
from django.http import QueryDict

from ripplegrid.model.words import Attribution, Direction, Level, Use
from ripplegrid.web.boards.forms.posting import DIRECTIONS, PostForm, ReadForm, filled
from ripplegrid.web.boards.posts import Post, Said, new_ticket
from ripplegrid.web.boards.promise import Promise

EVERY = Promise(prompt="?", offered=tuple(Attribution), asks_type=True)
BARE = Promise(prompt="?")


def form(promise=EVERY, wall=(), **data):
    sent = {"ticket": new_ticket(), "text": "I speak up", "attribution": "anonymous"} | data
    return PostForm(sent, promise=promise, wall=wall)


def test_a_sentence_is_enough():
    made = form()
    assert made.is_valid()
    assert made.said == Said(text="I speak up")


def test_nothing_typed_is_altered():
    text = "  ŵ 🙂 it's\n  “so” "
    made = form(text=text, led_text=text)
    assert made.is_valid()
    assert (made.said.text, made.said.led_text) == (text, text)


@pytest.mark.parametrize("text", ["", "   ", "\n", "a\0b", "x" * 2001])
def test_what_cannot_be_sent_is_said_beside_it(text):
    assert "text" in form(text=text).errors


def test_what_is_not_offered_is_not_asked():
    fields = set(PostForm(promise=BARE).fields)
    assert not fields & {"name", "type", "led_post"}
    assert Use.NAME not in dict(PostForm(promise=BARE).fields["uses"].choices)
    assert PostForm(promise=BARE)["attribution"].is_hidden


def test_a_name_is_needed_to_post_under_one_and_dropped_otherwise():
    assert "name" in form(attribution="pen-name").errors
    named = form(attribution="pen-name", name="Wren", uses=["name"])
    assert named.is_valid()
    assert (named.said.name, named.said.uses) == ("Wren", {Use.NAME})
    nameless = form(attribution="anonymous", name="Wren", uses=["name", "report"])
    assert nameless.is_valid()
    assert (nameless.said.name, nameless.said.uses) == ("", {Use.REPORT})


def test_a_board_of_pen_names_asks_for_no_real_name():
    pen = Promise(prompt="?", offered=(Attribution.PEN_NAME, Attribution.ANONYMOUS))
    assert words_for_name(pen) == "stand with the pen-name I give here"
    assert words_for_name(EVERY) == "stand with the name I give here"


def words_for_name(promise):
    return str(dict(PostForm(promise=promise).fields["uses"].choices)[Use.NAME])


def test_every_way_to_see_it_can_be_said_and_none_is_chosen_beforehand():
    assert set(DIRECTIONS) == set(Direction) - {Direction.NOT_SAID}
    assert PostForm(promise=EVERY)["direction"].value() is None


def test_an_author_finds_again_what_they_wrote_and_ticked():
    other = Post(id="p", token="", said=Said(text="They met"))
    said = Said(text="x", levels=frozenset({Level.GROUP}), direction=Direction.NEGATIVE,
                led_post="p", attribution=Attribution.NAMED, name="Ann", type="carer",
                uses=frozenset({Use.ARCHIVE}), worry=True)  # fmt: skip
    again = form(wall=[other], **filled(said))
    assert again.is_valid(), again.errors
    assert again.said == said


@pytest.mark.parametrize(
    "sent",
    [
        {"text": "I speak up"},
        {"text": " "},
        {"text": "x", "attribution": "named"},
        {"text": "x", "attribution": "named", "name": "Sam", "uses": ["report", "name"]},
        {"text": "x", "levels": ["group", "nowhere"]},
        {"text": "x" * 2001, "direction": "negative"},
        {"text": "x", "worry": "on", "direction": "negative", "led_text": "They met"},
    ],
)
def test_what_is_only_read_is_read_as_from_the_form_that_is_shown(sent):
    promise = Promise(prompt="What changed?", offered=tuple(Attribution))
    data = QueryDict(mutable=True)
    for name, values in {"ticket": new_ticket(), "attribution": "anonymous", **sent}.items():
        data.setlist(name, values if isinstance(values, list) else [values])
    shown = PostForm(data, promise=promise)
    for _ in range(2):  # nothing of the first is left on the fields for the second
        read = ReadForm(data, promise=promise)
        assert read.is_valid() == shown.is_valid()
        assert read.cleaned_data == shown.cleaned_data
        if read.is_valid():
            assert read.said == shown.said
    assert all("aria-invalid" not in field.widget.attrs for field in read.fields.values())
