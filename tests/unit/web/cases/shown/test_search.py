"""Finding an entry by its words."""

from ripplegrid.web.cases.shown.search import MOST, alike, search
from tests import factories as make

ENTRIES = [
    make.entry("a", text="Café opened by carers"),
    make.entry("b", text="Nurses met carers every week"),
    make.entry("c", text="Nurses met patients every week"),
]


def test_every_word_must_begin_some_word_whatever_its_case_or_accents():
    assert [e.id for e in search(ENTRIES, "CAFE")] == ["a"]
    assert [e.id for e in search(ENTRIES, "nur week")] == ["b", "c"]
    assert search(ENTRIES, "urses") == []


def test_the_most_alike_come_first_and_never_the_entry_itself():
    assert [e.id for e in alike(ENTRIES, ENTRIES[2])] == ["b", "a"]
    assert [e.id for e in alike(ENTRIES, ENTRIES[2], "carers")] == ["a", "b"]


def test_the_list_stays_short():
    many = [make.entry(str(i)) for i in range(100)]
    assert len(alike(many, many[0])) == MOST
