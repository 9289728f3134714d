"""The wall, rendered once for the room."""

from django.utils import translation

from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.actions.running import hide
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Said, State, new_ticket
from ripplegrid.web.boards.shown.wall import Rooms, on_wall


def again(board):
    return Board.objects.defer("sheet").get(pk=board.pk)


def test_only_what_may_be_shown_stands_there():
    posts = [
        Post(id="a", token="", said=Said(text="a", led_post="b"), state=State.SHOWN),
        Post(id="b", token="", said=Said(text="b"), state=State.HIDDEN),
        Post(id="c", token="", said=Said(text="c"), state=State.WAITING),
        Post(id="d", token="", said=Said(text="d", worry=True), state=State.SHOWN),
    ]
    (shown,) = on_wall({post.id: post for post in posts})
    assert (shown.text, shown.led) == ("a", "")


def test_what_led_to_it_is_told_with_it():
    first = Post(id="a", token="", said=Said(text="They met"), state=State.SHOWN)
    second = Post(id="b", token="", said=Said(text="x", led_post="a"), state=State.SHOWN)
    assert on_wall({"a": first, "b": second})[1].led == "They met"


def test_a_room_is_made_once_for_everybody(board, django_assert_num_queries):
    rooms = Rooms()
    send(board.pk, new_ticket(), Said(text="x <b>"))
    now = again(board)
    first = rooms.of(now)
    assert "x &lt;b&gt;" in first.html
    with django_assert_num_queries(0):
        assert rooms.of(now) is first


def test_each_language_has_a_wall_of_its_own(board):
    send(board.pk, new_ticket(), Said(text="x", led_text="they met"))
    rooms, now = Rooms(), again(board)
    here = rooms.of(now)
    with translation.override("cy"):
        assert rooms.of(now) is not here


def test_what_is_hidden_is_gone_at_the_next_look(board, owner):
    rooms = Rooms()
    post = send(board.pk, new_ticket(), Said(text="gone soon"))
    before = rooms.of(again(board))
    hide(owner, board, post.id, "why")
    after = rooms.of(again(board))
    assert "gone soon" in before.html
    assert "gone soon" not in after.html
    assert before.mark != after.mark
