"""Posts, and the sheet that holds them."""

import json
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from ripplegrid.model.words import Attribution, Direction, Level, Use
from ripplegrid.web.boards.posts import (
    Pieces,
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


@given(some.lists(POSTS, unique_by=lambda p: p.id, min_size=1))
def test_what_was_written_once_is_neither_written_nor_read_again(posts):
    known = Pieces()
    before = {post.id: post for post in posts}
    text = write_sheet(before, known)
    now = read_sheet(text, known)
    assert now == before
    assert all(now[post.id] is post for post in posts)
    assert sorted(write_sheet(now, known)) == sorted(text)


def test_a_post_that_was_changed_or_taken_back_leaves_nothing_of_what_it_said():
    known, post = Pieces(), Post(id="1", token="t", said=Said(text="first words"))
    write_sheet({"1": post}, known)
    text = write_sheet({"1": replace(post, said=Said(text="other words"))}, known)
    assert b"other words" in text
    assert "first words" not in repr(vars(known))
    assert write_sheet({}, known) == b"[]"
    assert read_sheet(b"[]   ", known) == {}
    assert "other words" not in repr(vars(known))
