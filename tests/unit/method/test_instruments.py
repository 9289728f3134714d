import pytest

from ripplegrid.errors import BadPack
from ripplegrid.method.instruments import read_pack, shipped

GOOD = """
id = "mine"
title = "Mine"
version = "1"
source = "My own head"
licence = "CC0"
[[questions]]
id = "a"
text = "How was it?"
"""


def test_a_pack_is_read_with_its_source_and_licence():
    pack = read_pack(GOOD, name="mine.toml")
    assert pack.licence == "CC0"
    assert pack.questions == (("a", "How was it?"),)


def test_every_shipped_pack_may_be_shipped():
    assert shipped()
    for pack in shipped():
        assert pack.licence.startswith(("CC BY 4.0", "CC0"))
        assert pack.source


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("= ", ": "), "It is not TOML"),
        (('licence = "CC0"', ""), "“licence” is missing"),
        (('version = "1"', "version = 1"), "“version” is missing or is not text"),
        (('title = "Mine"', 'title = "Mine"\nscore = 3'), "“score” is not a field"),
        (('text = "How was it?"', 'text = " "'), "Question 1 has an empty id or text"),
        (('text = "How was it?"', ""), "Question 1 needs an id and a text"),
        (('[[questions]]\nid = "a"\ntext = "How was it?"', ""), "It has no questions"),
    ],
)
def test_a_broken_pack_says_what_is_wrong(change, said):
    with pytest.raises(BadPack) as caught:
        read_pack(GOOD.replace(*change), name="mine.toml")
    assert said in caught.value.sentence
    assert "mine.toml" in caught.value.sentence
    assert caught.value.hint


def test_all_problems_are_told_at_once():
    with pytest.raises(BadPack) as caught:
        read_pack(
            '[[questions]]\nid = "a"\ntext = "x"\n[[questions]]\nid = "a"\ntext = "y"', name="p"
        )
    assert caught.value.sentence.count("is missing") == 5
    assert "repeats the id" in caught.value.sentence
