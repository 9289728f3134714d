"""With the database, its files, its history, its logs and who came when: no better than chance.

The style of writing is out of scope, and the page says so to those who write.
"""

from __future__ import annotations

import logging
import random
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from ripplegrid.errors import BrokenSeal
from ripplegrid.model.words import Attribution
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.boards.actions.posting import change, send, withdraw
from ripplegrid.web.boards.actions.running import (
    close,
    open_board,
    seal_those_over,
    show,
)
from ripplegrid.web.boards.actions.taking import take_in
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Said, new_ticket, token_of
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.boards.queries import sheet_of
from ripplegrid.web.boards.seal import unsealed
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case
from ripplegrid.web.keep.backup import back_up
from tests import factories as make
from tests.unit.web.boards.attacker import Attacker, found_in_files, hits, orders, tables

PEOPLE, ROOMS = 30, 24
CHANCE = 1 / PEOPLE
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.no_cover]


@pytest.fixture(autouse=True)
def hurried(db):
    """Many rooms in a short time: no need to wait for the disk, the order is the same."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")
        yield
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=FULL")
    else:
        yield


def room(number, *, held=False):
    """A workshop: a case study of its own, an open board, and a sentence of each person."""
    owner = local_person()
    create_case(owner, make.case(make.entry(f"e{number}"), about=make.about(id=f"room{number}")))
    promise = Promise(prompt="What changed?", offered=tuple(Attribution), held=held)
    board = open_board(owner, f"room{number}", promise, until=timezone.now() + timedelta(hours=2))
    joined = [f"room {number} seat {seat:02} says something" for seat in range(PEOPLE)]
    random.Random(number).shuffle(joined)
    return owner, board, joined


def post_all(board, joined, chance):
    """Everybody posts in the order in which they joined; some change it, some post and retract."""
    tickets, ids = {}, {}
    for text in joined:
        tickets[text] = new_ticket()
        ids[text] = send(board.pk, tickets[text], Said(text=text)).id
        if chance.random() < 0.2:
            earlier = chance.choice(list(tickets))
            token = [token_of(tickets[earlier])]
            change(board.pk, token, ids[earlier], Said(text=earlier, for_whom=str(len(tickets))))
        if chance.random() < 0.1:
            ticket = new_ticket()
            gone = send(board.pk, ticket, Said(text=f"gone {text}"))
            withdraw(board.pk, [token_of(ticket)], gone.id)


def close_and_take_in(owner, board):
    close(owner, board)
    board = Board.objects.get(pk=board.pk)
    study = load(Case.objects.get(pk=board.case_id))
    take_in(owner, board, study, list(sheet_of(board).values()), people={})


def bound(rooms):
    """Chance, and what luck can add to it: the right ties of a room have a variance of one."""
    return CHANCE + 5 * (1 / rooms) ** 0.5 / PEOPLE


def test_who_wrote_what_is_found_no_more_often_than_by_chance():
    attacker = Attacker(PEOPLE)
    for number in range(ROOMS):
        owner, board, joined = room(number, held=number % 2 == 0)
        post_all(board, joined, random.Random(1000 + number))
        show(owner, board, list(sheet_of(Board.objects.get(pk=board.pk))))
        close_and_take_in(owner, board)
        attacker.see(orders(joined), joined)
    right, how = attacker.best()
    assert right <= bound(ROOMS // 2), how
    assert bound(ROOMS // 2) <= CHANCE + 0.05


def test_the_same_attacker_finds_nearly_everybody_where_posts_are_rows():
    """The control: random ids, no times, no names, a row for each post. The order is enough."""
    attacker = Attacker(PEOPLE)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE naive_posts (id varchar(40) PRIMARY KEY, said text)")
    try:
        for number in range(4):
            _, _, joined = room(number)
            with connection.cursor() as cursor:
                for text in joined:
                    values = [new_ticket(), text]
                    cursor.execute("INSERT INTO naive_posts VALUES (%s, %s)", values)
            attacker.see(orders(joined), joined)
        right, how = attacker.best()
        assert right > 0.95, how
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE naive_posts")


def test_it_also_finds_nearly_everybody_where_a_column_knows_when():
    """The control for the columns: rows without an order, and a number that grew with each post."""
    attacker = Attacker(PEOPLE)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE naive_numbers (said text, number integer)")
        try:
            for number in range(4):
                joined = [f"control {number} seat {seat:02}" for seat in range(PEOPLE)]
                random.Random(number).shuffle(joined)
                rows = list(enumerate(joined))
                random.Random(-number).shuffle(rows)
                for place, text in rows:
                    cursor.execute("INSERT INTO naive_numbers VALUES (%s, %s)", [text, place])
                attacker.see(orders(joined), joined)
            right, how = attacker.best()
            assert right > 0.95, how
        finally:
            cursor.execute("DROP TABLE naive_numbers")


def compared(board, joined, moments):
    """The order that copies made at these moments, opened with the key, tell when compared."""
    known, order = set(), []
    for place, text in enumerate(joined, 1):
        send(board.pk, new_ticket(), Said(text=text))
        if place in moments or place == len(joined):
            there = {one.said.text for one in unsealed(Board.objects.get(pk=board.pk)).values()}
            order += sorted(there - known)
            known = there
    return hits(order, joined)


@pytest.mark.parametrize(
    ("moments", "least", "most"),
    [((), 0, CHANCE + 0.05), ((15,), CHANCE, CHANCE + 0.05), (tuple(range(31)), 1, 1)],
)
def test_copies_compared_tell_as_much_as_the_page_says(moments, least, most):
    """No copy or one while a room posts: within the bound. A copy after each post tells all."""
    rooms = 8
    found = 0
    for number in range(rooms):
        _, board, joined = room(500 + number)
        found += compared(board, joined, moments)
    assert least <= found / (rooms * PEOPLE) <= most


def test_a_board_that_nobody_looks_at_any_more_is_sealed_by_itself_and_before_every_copy(tmp_path):
    ways = (seal_those_over, lambda: back_up(tmp_path / "copy.zip", key="k"))
    for number, by in enumerate(ways):
        _, board, joined = room(number)
        send(board.pk, new_ticket(), Said(text=joined[0]))
        Board.objects.filter(pk=board.pk).update(until=timezone.now() - timedelta(minutes=1))
        former = Board.objects.get(pk=board.pk)
        by()
        now = Board.objects.get(pk=board.pk)
        assert (former.closed, now.closed is not None) == (None, True)
        now.sheet = former.sheet
        with pytest.raises(BrokenSeal):
            unsealed(now)
        assert {one.token for one in unsealed(Board.objects.get(pk=board.pk)).values()} == {""}


def test_while_a_board_is_open_no_post_can_be_read_in_any_file_of_the_database():
    owner, board, joined = room(901)  # words that no other test wrote
    post_all(board, joined[:8], random.Random(1))
    assert [text for text in joined[:8] if found_in_files(text)] == []
    assert found_in_files("room901") > 0  # the files are the right ones
    close(owner, board)
    assert [text for text in joined[:8] if found_in_files(text)] == []


def test_what_was_taken_back_leaves_no_byte_also_after_the_others_were_taken_in():
    owner, board, joined = room(0)
    ticket = new_ticket()
    gone = send(board.pk, ticket, Said(text="this was taken back", led_text="and this with it"))
    send(board.pk, new_ticket(), Said(text="this stays"))
    withdraw(board.pk, [token_of(ticket)], gone.id)
    close_and_take_in(owner, board)
    assert (found_in_files("this was taken back"), found_in_files("and this with it")) == (0, 0)
    assert found_in_files("this stays") > 0
    assert joined


def test_the_former_salt_is_in_no_file_of_sqlite_once_a_board_is_closed() -> None:
    """PostgreSQL keeps it in its log for a while, as docs/explanation/anonymous.md says."""
    owner, board, joined = room(77)
    for text in joined[:5]:
        send(board.pk, new_ticket(), Said(text=text))
    former = Board.objects.get(pk=board.pk).salt
    assert found_in_files(former) > 0
    close(owner, board)
    assert connection.vendor != "sqlite" or found_in_files(former) == 0


def test_after_closing_no_copy_of_an_earlier_state_can_be_opened():
    owner, board, joined = room(0)
    post_all(board, joined[:5], random.Random(2))
    row = Board.objects.values().get(pk=board.pk)
    close(owner, board)
    old_sheet, now = row["sheet"], Board.objects.get(pk=board.pk)
    now.sheet = old_sheet
    with pytest.raises(BrokenSeal):
        unsealed(now)
    assert row["salt"] not in "\n".join(tables()["boards_board"])


def test_nothing_of_a_phone_is_in_the_store_or_the_logs(phone_of, caplog):
    owner, board, _ = room(0)
    phone = phone_of(board)
    traces = {"REMOTE_ADDR": "198.51.100.77", "HTTP_USER_AGENT": "Phone/77 (told apart)"}
    with caplog.at_level(logging.DEBUG):
        for text in ("from a phone", "once more"):
            data = {"ticket": phone.ticket(), "text": text, "attribution": "anonymous"}
            phone.client.post(phone.address, data, **traces)
        phone.client.get(f"{phone.address}own/nothing/", **traces)
        phone.client.get("/post/nothing/", **traces)
    close_and_take_in(owner, board)
    store = "\n".join(row for rows in tables().values() for row in rows)
    logged = "\n".join(record.getMessage() for record in caplog.records)
    tickets = phone.client.cookies["ripplegrid-sent"].value.split(".")
    for trace in (*traces.values(), *tickets, *map(token_of, tickets), phone.secret):
        assert trace not in store
    for trace in (*traces.values(), *tickets, phone.secret, "from a phone", "once more"):
        assert trace not in logged
    assert "django_session" not in tables() or tables()["django_session"] == []
