"""Writing down what shows something, and saying what it stands behind."""

from uuid import uuid4

from django.http import QueryDict

from ripplegrid.model.changes import AddRecord, AttachEvidence
from ripplegrid.web.cases.forms.evidence import EvidenceForm, ShownByForm
from tests import factories as make

CASE = make.case(make.telling("a", "v", evidence=frozenset({"d"})), make.evidence("e"))


def filled(**data):
    given = {"change_id": str(uuid4()), "title": "Minutes", "kind": "document", **data}
    return EvidenceForm(given, case=CASE)


def test_a_new_piece_stands_by_itself_or_behind_what_it_was_opened_from():
    alone, behind = filled(), filled(behind="a/v", outside="on", when="2016")
    assert alone.is_valid(), alone.errors
    assert isinstance(alone.added(), AddRecord)
    assert behind.is_valid(), behind.errors
    change = behind.added()
    assert isinstance(change, AttachEvidence)
    assert (change.behind, change.new.outside, change.new.when.text) == ({"a/v"}, True, "2016")
    assert filled(behind="nothing").errors.keys() == {"behind"}
    assert filled(title="").errors.keys() == {"title"}


def test_only_what_was_pressed_is_put_or_taken():
    data = QueryDict(mutable=True)
    data.update({"change_id": str(uuid4())})
    data.setlist("evidence", ["e"])
    data.setlist("stood", ["d"])
    form = ShownByForm(data, case=CASE, behind="a/v")
    assert form.is_valid(), form.errors
    assert (form.put, form.taken) == (["e"], ["d"])
    assert ShownByForm(case=CASE, behind="a/v").fields["evidence"].initial == ["d"]
