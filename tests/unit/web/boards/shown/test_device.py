"""The tickets of a device."""

from django.http import HttpResponse
from django.test import RequestFactory

from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import new_ticket, token_of
from ripplegrid.web.boards.shown.device import COOKIE, MOST, give_tickets, tickets_of, tokens_of


def asked(value):
    request = RequestFactory().get("/")
    request.COOKIES[COOKIE] = value
    return request


def test_tickets_come_back_in_their_order_and_nothing_else_does():
    one, two = new_ticket(), new_ticket()
    request = asked(f"{one}.{two}.{one}.short.{'x' * 5000}..")
    assert tickets_of(request) == [one, two]
    assert tokens_of(request) == [token_of(one), token_of(two)]
    assert tickets_of(asked("")) == []


def test_a_device_holds_so_many_and_the_cookie_stays_small_enough():
    tickets = [new_ticket() for _ in range(MOST + 20)]
    kept = tickets_of(asked(".".join(tickets)))
    assert kept == tickets[20:]
    assert len(".".join(kept)) < 3000


def test_no_script_and_no_other_address_sees_them(board):
    response = HttpResponse()
    give_tickets(response, [new_ticket()], until=board.until, path="/post/s/")
    cookie = response.cookies[COOKIE]
    assert (cookie["httponly"], cookie["path"], cookie["samesite"]) == (True, "/post/s/", "Lax")
    assert isinstance(board, Board)
