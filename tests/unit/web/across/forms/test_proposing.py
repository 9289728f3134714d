"""The forms of proposing."""

from uuid import uuid4

from ripplegrid.web.across.forms.proposing import PlacingForm, ProposeForm


def test_lines_become_values_once_each():
    form = ProposeForm({"change_id": uuid4(), "title": "T", "authors": "A\n\nB\nA"})
    assert form.is_valid()
    assert form.values()["authors"] == ("A", "B")


def test_a_place_belongs_to_its_dimension():
    form = PlacingForm({"change_id": uuid4(), "place": "scale/some"}, dimension="adherence")
    assert not form.is_valid()
    places = [value for value, _ in PlacingForm(dimension="scale").fields["place"].choices]
    assert places == ["scale/none-yet", "scale/some", "scale/most", "scale/throughout"]
