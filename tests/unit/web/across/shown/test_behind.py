from ripplegrid.web.across.shown.behind import behind
from tests import factories as make

CASES = {
    "c1": make.case(
        make.entry("a", "group", text="Nurses ask first"),
        make.entry("b", text="Merged", merged_into="a"),
        make.telling("b", "v", quotation="We ask now."),
        make.voice("v", name="Rose"),
        id="c1", title="Letters",
    ),
    "c2": make.case(make.entry("e"), id="c2", title="Buses"),
}  # fmt: skip


def test_entries_stand_case_by_case_as_they_stand_now_with_the_words_of_people():
    buses, letters = behind(CASES, ["c1/b", "c2/e", "c1/gone", "c9/e"])
    assert (buses.title, letters.title) == ("Buses", "Letters")
    [one] = letters.entries
    assert (one.origin, one.entry.text) == ("c1/a", "Nurses ask first")
    assert [(w.name, w.quotation) for w in one.words] == [("Rose", "We ask now.")]


def test_an_entry_that_speaks_for_another_stands_once():
    [letters] = behind(CASES, ["c1/a", "c1/b"])
    assert len(letters.entries) == 1
