"""What helped, and what made it harder."""

from ripplegrid.web.cases.forms.factor import FactorForm
from tests import factories as make


def test_it_offers_what_stands_on_the_grid_and_who_speaks():
    case = make.case(make.entry("b", text="B"), make.entry("a", text="A"),
                     make.entry("c", set_aside=True), make.voice("v"))  # fmt: skip
    form = FactorForm(case=case)
    assert [value for value, _ in form.fields["entries"].choices] == ["a", "b"]
    assert [value for value, _ in form.fields["voice"].choices] == ["", "v"]


def test_which_of_the_two_must_be_said():
    form = FactorForm({"text": "Time"}, case=make.case())
    assert not form.is_valid()
    assert "kind" in form.errors
