"""Posts, and the sheet that holds them."""

import json
from collections import Counter

from hypothesis import given
from hypothesis import strategies as some

from ripplegrid.model.words import Attribution, Direction, Level, Use
from ripplegrid.web.boards.posts import (
    Post,
    Said,
    State,
    new_ticket,
    read_sheet,
    shuffled,
    token_of,
    without_tokens,
    write_sheet,
)

SAID = some.builds(
    Said,
    text=some.text(min_size=1),
    levels=some.frozensets(some.sampled_from(Level)),
    direction=some.sampled_from(Direction),
    led_text=some.text(),
    attribution=some.sampled_from(Attribution),
    uses=some.frozensets(some.sampled_from(Use)),
    worry=some.booleans(),
)
POSTS = some.builds(Post, id=some.uuids().map(str), token=some.text(), said=SAID,
                    state=some.sampled_from(State))  # fmt: skip


@given(some.lists(POSTS, unique_by=lambda p: p.id))
def test_a_sheet_is_read_as_it_was_written(posts):
    sheet = {post.id: post for post in posts}
    assert read_sheet(write_sheet(sheet)) == sheet


def test_a_post_holds_nothing_of_who_when_or_where():
    post = Post(id="1", token="", said=Said(text="x"))
    assert set(json.loads(write_sheet({"1": post}))[0]) == {
        "id", "token", "state", "why", "text", "levels", "direction", "for_whom", "led_text",
        "led_post", "attribution", "name", "type", "uses", "worry",
    }  # fmt: skip


def test_every_order_is_written_equally_often():
    sheet = {str(n): Post(id=str(n), token="", said=Said(text="x")) for n in range(3)}
    runs = 6000
    found = Counter(tuple(read_sheet(write_sheet(sheet))) for _ in range(runs))
    assert len(found) == 6
    assert all(abs(n - runs / 6) < 5 * (runs / 6) ** 0.5 for n in found.values())


def test_a_wall_is_shuffled_so_that_nobody_stands_first_for_everybody():
    people, runs = 30, 10_000
    places = Counter()
    for _ in range(runs):
        for place, person in enumerate(shuffled(range(people))):
            places[person] += place
    middle = (people - 1) / 2
    assert all(abs(places[p] / runs - middle) < people * 0.02 for p in range(people))


def test_a_ticket_is_not_kept_but_its_token_is():
    ticket = new_ticket()
    assert len(ticket) == 22
    assert ticket not in token_of(ticket)
    assert token_of(ticket) == token_of(ticket) != token_of(new_ticket())


def test_nobody_can_show_that_a_post_is_theirs_once_its_token_is_gone():
    post = Post(id="1", token="t", said=Said(text="x"))
    assert without_tokens({"1": post})["1"] == Post(id="1", token="", said=post.said)


def test_a_worry_never_stands_on_the_wall():
    assert not Post(
        id="1", token="", said=Said(text="x", worry=True), state=State.SHOWN
    ).on_the_wall
