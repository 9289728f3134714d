"""Setting aside, and merging."""

from uuid import uuid4

from ripplegrid.model.plan import apply
from ripplegrid.web.cases.forms.keep import MergeForm, SetAsideForm
from tests import factories as make

CASE = make.case(
    make.entry("a", "group", "outcome", text="Letters"), make.entry("b", "societal", "output")
)


def filled(**data):
    return MergeForm({"change_id": str(uuid4()), **data}, together=CASE.entries.values())


def test_the_same_words_keep_the_entry():
    for form in (filled(text="Letters"), filled(words="a", text="Not these"), filled()):
        assert form.is_valid(), form.errors
        assert apply(CASE, form.change()).entries["b"].merged_into == "a"


def test_new_words_make_an_entry_that_stands_where_both_stood():
    form = filled(words="new", text="New letters")
    assert form.is_valid(), form.errors
    change = form.change()
    after = apply(CASE, change)
    assert {after.entries[i].merged_into for i in "ab"} == {change.kept}
    assert after.entries[change.kept].levels == {"group", "societal"}


def test_the_words_of_any_of_them_can_stand():
    form = filled(words="b")
    assert form.is_valid(), form.errors
    assert apply(CASE, form.change()).entries["a"].merged_into == "b"


def test_new_words_must_be_written_and_a_reason_given():
    assert filled(words="new", text=" ").errors.keys() == {"text"}
    assert filled(words="c").errors.keys() == {"words"}
    assert SetAsideForm({"change_id": str(uuid4()), "why": " "}).errors.keys() == {"why"}
