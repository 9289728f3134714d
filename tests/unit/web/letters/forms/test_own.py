"""What is sent from a contributor's own page."""

from ripplegrid.model.words import Attribution, Use
from ripplegrid.web.letters.forms.own import NameForm, SentenceForm, UsesForm


def test_an_answer_is_one_of_three_taps():
    assert SentenceForm({"about": "a", "stance": "partly agrees"}).is_valid()
    assert not SentenceForm({"about": "a", "stance": "says"}).is_valid()
    assert not SentenceForm({"about": "a", "stance": "agrees", "comment": "x" * 4001}).is_valid()


def test_what_is_not_ticked_is_not_allowed():
    form = UsesForm({"uses": ["report"]})
    assert form.is_valid()
    assert form.wanted == {use: use is Use.REPORT for use in Use}


def test_a_pen_name_needs_a_name_and_only_what_is_offered_can_be_chosen():
    offered = (Attribution.NAMED, Attribution.PEN_NAME)
    assert NameForm({"attribution": "named"}, offered=offered).is_valid()
    assert not NameForm({"attribution": "pen-name", "pen_name": " "}, offered=offered).is_valid()
    assert not NameForm({"attribution": "anonymous"}, offered=offered).is_valid()
