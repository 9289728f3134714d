from xml.etree import ElementTree as ET

from ripplegrid.model.words import BASE_LEVELS, Level
from ripplegrid.report.figures.levelwords import draw_heads, level_words
from ripplegrid.saying import speaking
from tests.marked import MARKED, greek


def test_a_level_goes_by_the_word_of_the_method_in_the_language_of_the_reader():
    assert level_words(Level.GROUP) == "Group"
    assert level_words(None) == "No level yet"
    with speaking(MARKED):
        assert level_words(Level.GROUP) == greek("Group")


def test_no_name_of_a_level_is_cut_in_a_narrow_column():
    for side in (96.0, 200.0):
        root = ET.Element("svg")
        columns = [n * (side + 6) for n in range(4)]
        below = draw_heads(root, BASE_LEVELS, columns, side)
        assert [text.text for text in root.iter("text")] == [
            level_words(one) for one in BASE_LEVELS
        ]
        assert all(float(text.get("y")) < below for text in root.iter("text"))
