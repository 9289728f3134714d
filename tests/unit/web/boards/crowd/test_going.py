"""What is done in one go for all who come together."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ripplegrid.errors import ClosedPass
from ripplegrid.web.boards.actions.posting import send, sending
from ripplegrid.web.boards.actions.writing import Turn
from ripplegrid.web.boards.crowd.going import own_of_all, with_own, written
from ripplegrid.web.boards.crowd.looks import Told
from ripplegrid.web.boards.posts import Said, new_ticket, token_of
from ripplegrid.web.boards.queries import links_of

PAGE = b'<title>Sent</title><main id="main" tabindex="-1">\nNobody\n</main><p>end</p>'


def counted(*asked):
    """What the phones are shown, and how many questions the store was asked for it."""
    connection.ensure_connection()
    with CaptureQueriesContext(connection) as queries:
        shown = own_of_all(*asked)
    return shown, len(queries)


def test_every_turn_has_its_outcome(board, threads):
    turns = [Turn(sending(new_ticket(), Said(text=f"seat {n}"))) for n in range(3)]
    assert threads.submit(written, board.pk, turns).result() == turns
    assert [one.outcome().said.text for one in turns] == ["seat 0", "seat 1", "seat 2"]


def test_each_phone_is_shown_its_own_and_the_board_is_read_once(board, threads):
    tickets = [new_ticket() for _ in range(20)]
    for number, ticket in enumerate(tickets):
        send(board.pk, ticket, Said(text=f"seat {number:02}"))
    asked = (links_of(board)["post"], "en")
    _, once = threads.submit(counted, asked, [[token_of(tickets[0])]]).result()
    shown, queries = threads.submit(counted, asked, [[token_of(t)] for t in tickets]).result()
    assert 0 < queries <= once
    for number, words in enumerate(shown):
        assert f"seat {number:02}" in words.partition("others")[0]


def test_a_link_that_opens_nothing_shows_nothing(board, threads):
    with pytest.raises(ClosedPass):
        threads.submit(own_of_all, ("x" * 43, "en"), [[]]).result()


def test_the_words_stand_in_the_page_as_they_are():
    page = Told([(b"content-language", b"cy")], PAGE, b"packed", b"")
    found = with_own(page, "<p>\\1 ä</p>")
    assert found.body.decode() == PAGE.decode().replace("Nobody", "<p>\\1 ä</p>")
    assert (found.packed, found.language) == (b"", "cy")
