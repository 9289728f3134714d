"""Setting aside, and merging."""

from uuid import uuid4

from django.http import QueryDict

from ripplegrid.model.plan import apply
from ripplegrid.web.cases.forms.keep import MergeForm, SetAsideForm
from tests import factories as make

CASE = make.case(
    make.entry("a", "group", "outcome", text="Letters"), make.entry("b", "societal", "output")
)


def filled(text, *others):
    data = QueryDict(mutable=True)
    data["change_id"], data["text"] = str(uuid4()), text
    data.setlist("others", list(others))
    return MergeForm(data, case=CASE, here=CASE.entries["a"], found=[CASE.entries["b"]])


def test_the_same_words_keep_the_entry():
    form = filled("Letters", "b")
    assert form.is_valid(), form.errors
    assert apply(CASE, form.change()).entries["b"].merged_into == "a"


def test_new_words_make_an_entry_that_stands_where_both_stood():
    form = filled("New letters", "b")
    assert form.is_valid(), form.errors
    change = form.change()
    after = apply(CASE, change)
    assert {after.entries[i].merged_into for i in "ab"} == {change.kept}
    assert after.entries[change.kept].levels == {"group", "societal"}


def test_something_must_be_chosen_and_a_reason_given():
    assert filled("Letters").errors.keys() == {"others"}
    assert SetAsideForm({"change_id": str(uuid4()), "why": " "}).errors.keys() == {"why"}
