"""Asking somebody outside the team, and what they answer."""

from ripplegrid.web.letters.forms.outside import AskForm, ConfirmForm


def test_who_is_asked_stands_in_one_line():
    form = AskForm({"name": " Mo ", "role": "manager", "days": "30"})
    assert form.is_valid()
    assert form.for_whom == "Mo, manager"
    assert not AskForm({"role": "manager", "days": "30"}).is_valid()


def test_an_answer_needs_a_name_and_one_of_three():
    assert ConfirmForm({"name": "Mo", "stance": "disagrees"}).is_valid()
    assert set(ConfirmForm({}).errors) == {"name", "stance"}
