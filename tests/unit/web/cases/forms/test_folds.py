"""Folded groups that say what they hold."""

from django import forms

from ripplegrid.model.when import When
from ripplegrid.web.cases.forms.folds import Fold, FoldedForm


class Form(FoldedForm):
    text = forms.CharField()
    colours = forms.MultipleChoiceField(choices=[("r", "Red"), ("g", "Green")], required=False)
    said = forms.ChoiceField(choices=[("not said", "not said"), ("no", "No")], required=False)
    when = forms.CharField(required=False)
    sure = forms.BooleanField(label="Quite sure", required=False)
    note = forms.CharField()
    long = forms.CharField(required=False)

    first = ("text",)
    folds = (
        Fold("one", "One", "about one", ("colours", "said", "when", "sure")),
        Fold("two", "Two", "about two", ("note", "long")),
    )
    silent = frozenset({"note"})

    def opens(self, fold):
        return fold.name == "one"


def test_a_group_tells_what_was_answered_in_everyday_words():
    form = Form(initial={"colours": ["g", "r"], "said": "no", "when": When(None, None, "2016"),
                         "sure": True, "note": "x", "long": "x" * 200})  # fmt: skip
    one, two = form.shown_folds
    assert one.holds == "Green, Red · No · 2016 · Quite sure"
    assert two.holds == "x" * 59 + "…"
    assert [field.name for field in form.shown_first] == ["text"]


def test_a_group_without_answers_holds_nothing():
    one, two = Form(initial={"said": "not said"}).shown_folds
    assert (one.holds, two.holds) == ("", "")
    assert (one.open, two.open) == (True, False)


def test_a_group_opens_where_something_needs_another_look():
    _, two = Form({"text": "a"}).shown_folds
    assert two.open
