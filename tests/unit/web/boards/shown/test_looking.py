"""What those who run a board look at."""

from ripplegrid.model.words import Attribution, Direction, Level
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Said, State
from ripplegrid.web.boards.shown.looking import Looked, Looking, WhoPosted, who_posted


def test_each_post_stands_where_something_is_to_be_done_with_it():
    posts = [
        Post(id="w", token="", said=Said(text="w")),
        Post(id="s", token="", said=Said(text="s"), state=State.SHOWN),
        Post(id="h", token="", said=Said(text="h"), state=State.HIDDEN),
        Post(id="f", token="", said=Said(text="f", worry=True), state=State.SHOWN),
    ]
    looking = Looking({post.id: post for post in posts})
    lists = looking.waiting, looking.shown, looking.hidden, looking.worries
    assert [[one.post.id for one in found] for found in lists] == [["w"], ["s"], ["h"], ["f"]]
    assert sorted(one.post.id for one in looking.to_take) == ["h", "s", "w"]
    assert looking.number == 4


def test_what_came_last_does_not_stand_first():
    sheet = {str(n): Post(id=str(n), token="", said=Said(text="x")) for n in range(40)}
    assert [o.post.id for o in Looking(sheet).waiting] != [
        o.post.id for o in Looking(sheet).waiting
    ]


def test_ticks_are_told_in_words():
    said = Said(text="x", levels=frozenset({Level.SOCIETAL, Level.INDIVIDUAL}),
                direction=Direction.NOTHING, attribution=Attribution.PEN_NAME)  # fmt: skip
    looked = Looked(Post(id="a", token="", said=said), {})
    assert looked.details == ["for one person", "more widely", "Nothing changed"]
    assert looked.named


def test_who_posted_is_told_as_it_was_counted():
    counted = Board(kinds='{"kinds": {"carer": 6}, "rest": 5}')
    assert who_posted(counted) == WhoPosted([("Cares for somebody", 6)], 5)
    assert who_posted(Board(kinds='{"kinds": {}, "rest": 3}')) == WhoPosted([], 3)
    assert who_posted(Board()) is None
    assert who_posted(Board(kinds='{"kinds": {}, "rest": 0}')) is None
