"""How many words a section of a form has with what is chosen."""

from ripplegrid.report.documents.filling import Item, Part, word_count, words_of
from ripplegrid.report.documents.sentences import Stated, referring

ITEMS = (
    Item(id="a", text="They met", words=2, taken=True),
    Item(id="b", text="They wrote letters", words=3, taken=False),
)


def test_words_of_the_frame_of_the_team_and_of_what_is_taken_are_added() -> None:
    part = Part(name="n", title="T", items=ITEMS, written="Our own words", words=9, fixed=1, some=4)
    assert (part.counted, part.taken, part.long) == (1 + 3 + 2 + 4, 1, True)
    bare = Part(name="n", title="T", unwritten=7, fixed=1, most=0)
    assert (bare.counted, bare.long, bare.full) == (8, False, False)


def test_more_than_it_takes_is_too_many() -> None:
    assert not Part(name="n", title="T", items=ITEMS, most=1).full
    both = tuple(Item(id=x, text="", words=0, taken=True) for x in "ab")
    assert Part(name="n", title="T", items=both, most=1).full


def test_a_number_in_brackets_is_a_word_as_it_is_read() -> None:
    said = Stated(text=f"They met {referring(3)}", rests_on=(("entries", "e"),))
    assert words_of([said]) == word_count("They met [3]") == 3
