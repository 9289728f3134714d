"""The form of what goes into a document."""

from uuid import uuid4

from ripplegrid.report.documents.filling import Item, Part
from ripplegrid.web.documents.forms.filling import LONGEST, FillForm

PARTS = (
    Part(name="one", title="One", writes=True, written="Before"),
    Part(name="two", title="Two", items=(Item(id="a", text="A", words=1, taken=True),)),
)


def form(**data):
    return FillForm({"change_id": str(uuid4()), **data} if data else None, parts=PARTS)


def test_it_begins_with_what_stands_there():
    assert form()["written-one"].initial == "Before"
    assert form()["chosen-two"].initial == ["a"]
    assert form().own(PARTS[1]) is None


def test_what_is_written_and_chosen_is_kept_and_nothing_else():
    made = form(**{"written-one": " Now ", "chosen-two": ["a"], "written-two": "No"})
    assert made.is_valid()
    assert dict(made.choices.written) == {"one": "Now"}
    assert dict(made.choices.chosen) == {"two": ("a",)}
    assert not form(**{"chosen-two": ["b"]}).is_valid()
    assert not form(**{"written-one": "x" * (LONGEST + 1)}).is_valid()


def test_nothing_chosen_is_a_choice():
    made = form(**{"written-one": ""})
    assert made.is_valid()
    assert dict(made.choices.chosen) == {"two": ()}
