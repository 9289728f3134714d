from ripplegrid.model.words import Level
from ripplegrid.report.figures.levelwords import level_words
from ripplegrid.saying import speaking
from tests.marked import MARKED, greek


def test_a_level_goes_by_the_word_of_the_method_in_the_language_of_the_reader():
    assert level_words(Level.GROUP) == "Group"
    assert level_words(None) == "No level yet"
    with speaking(MARKED):
        assert level_words(Level.GROUP) == greek("Group")
