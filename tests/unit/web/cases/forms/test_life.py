"""Forms for the life of a case study."""

from uuid import uuid4

from ripplegrid.model.registers import Label
from ripplegrid.web.cases.forms.life import DeleteForm, DescendForm
from tests import factories as make


def sent(**data):
    form = DescendForm({"change_id": str(uuid4()), "title": "Next", **data})
    assert form.is_valid()
    return form


def test_a_child_says_what_it_grew_out_of_and_takes_only_what_was_ticked():
    parent = make.case(
        make.contributor("p", name="Ann", gained="A job"), Label(id="individual", text="Person")
    )
    child = sent().child_of(parent)
    assert child.about.descends_from == ((parent.id, parent.about.title),)
    assert (child.contributors, child.labels) == ({}, {})
    full = sent(people="on", words="on").child_of(parent)
    assert full.contributors["p"].name == "Ann"
    assert full.contributors["p"].gained == ""
    assert full.labels["individual"].text == "Person"


def test_a_title_is_needed_to_delete_for_good():
    assert DeleteForm({"title": " better  LETTERS"}, title="Better letters").is_valid()
    for typed in ("", "Better", "yes"):
        assert not DeleteForm({"title": typed}, title="Better letters").is_valid()
