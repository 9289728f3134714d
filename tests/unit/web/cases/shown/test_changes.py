"""Changes as the history tells them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from ripplegrid.web.cases.shown.changes import told_of
from tests import factories as make


@dataclass
class Kept:
    number: int = 2
    kind: str = "EditEntry"
    at: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    by: str = "Ann"
    change: dict = field(default_factory=lambda: {"name": "EditEntry"})
    delta: list = field(default_factory=list)
    withheld: bool = False


def test_an_edit_shows_what_stood_there_and_what_stands_there():
    edit = {
        "table": "entries",
        "before": {"id": "e", "text": "Old", "levels": ["group"], "when": {"text": "2016"}},
        "after": {"id": "e", "text": "New", "levels": ["group", "societal"]},
    }
    told = told_of(Kept(delta=[edit]), make.case(make.entry("e")))
    assert [(d.field, d.before, d.after) for d in told.differences] == [
        ("levels", "Group", "Group, Societal"),
        ("text", "Old", "New"),
        ("when", "2016", ""),
    ]
    assert (told.text, told.entry, told.can_undo) == ("New", "e", True)


def test_an_id_is_told_by_what_it_stands_for():
    edit = {
        "table": "entries",
        "before": {"id": "e", "text": "It"},
        "after": {"id": "e", "text": "It", "merged_into": "f", "by": "v"},
    }
    case = make.case(make.entry("e"), make.entry("f", text="They"), make.voice("v", name="Ann"))
    told = told_of(Kept(kind="MergeEntries", delta=[edit]), case)
    assert [(d.field, d.after) for d in told.differences] == [
        ("by", "Ann"),
        ("merged_into", "They"),
    ]


def test_a_telling_is_told_of_its_entry():
    added = {"table": "tellings", "before": None, "after": {"id": "t", "entry": "e"}}
    told = told_of(Kept(kind="SayOfEntry", delta=[added]), make.case(make.entry("e", text="It")))
    assert (told.entry, told.text, told.differences) == ("e", "It", ())


def test_a_case_study_that_was_begun_is_told_by_its_title():
    edits = [
        {"table": "about", "before": None, "after": {"id": "case", "title": "Letters"}},
        {"table": "entries", "before": None, "after": {"id": "e", "text": "We met"}},
    ]
    assert told_of(Kept(kind="CreateCase", delta=edits), make.case()).text == "Letters"


def test_what_was_erased_says_so_and_the_first_change_stays():
    assert told_of(Kept(change={}), make.case()).erased
    assert not told_of(Kept(number=1, delta=[]), make.case()).can_undo


def test_what_is_withheld_is_not_said_to_be_erased():
    told = told_of(Kept(change={}, withheld=True), make.case(make.entry("e")))
    assert (told.withheld, told.erased, told.can_undo) == (True, False, False)


def test_words_that_were_changed_are_told_by_the_methods_names():
    delta = [
        {"table": "labels", "before": None, "after": {"id": "group", "text": "The ward"}},
        {"table": "labels", "before": {"id": "impacts", "text": "Waves"}, "after": None},
    ]
    told = told_of(Kept(kind="RenameTerms", delta=delta), make.case(make.entry("group")))
    assert (told.text, told.entry) == ("Group, Impacts", "")
    assert [(d.field, d.before, d.after) for d in told.differences] == [
        ("Group", "", "The ward"),
        ("Impacts", "Waves", ""),
    ]


def test_an_answer_is_told_by_the_sentence_or_the_entry_it_is_about():
    case = make.case(make.entry("a", text="They met"), make.link("b", "a"))
    made = {"id": "k", "voice": "v", "stance": "agrees"}
    for about, text in (("a", "They met"), ("b>a", "They met"), ("case", "So it was.")):
        sentence = {"sentence": "So it was.", "finding": "x"} if about == "case" else {}
        added = {
            "table": "check_backs",
            "before": None,
            "after": made | sentence | {"about": about},
        }
        told = told_of(Kept(kind="KeepAnswer", delta=[added]), case)
        assert told.text == text


def test_a_changed_answer_tells_what_was_answered_and_no_ids():
    before = {"id": "k", "about": "case", "voice": "v", "stance": "agrees", "sentence": "So.",
              "rests_on": ["a", "b"], "language": "en", "finding": "x"}  # fmt: skip
    after = before | {"stance": "disagrees", "rests_on": ["a"]}
    edit = {"table": "check_backs", "before": before, "after": after}
    told = told_of(Kept(kind="KeepAnswer", delta=[edit]), make.case())
    assert [(d.field, d.before, d.after) for d in told.differences] == [
        ("stance", "agrees", "disagrees")
    ]
