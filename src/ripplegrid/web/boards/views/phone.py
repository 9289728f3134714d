"""The page behind the link: post a sentence, and later change it or take it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ripplegrid.errors import (
    AlreadySent,
    BoardClosed,
    BoardFull,
    ClosedPass,
    NoBoard,
    NoPost,
    TooManyPosts,
)
from ripplegrid.web.boards.actions.posting import change, holds, send, withdraw
from ripplegrid.web.boards.forms.posting import PostForm, filled
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.pace import one_more
from ripplegrid.web.boards.posts import Post, new_ticket, shuffled
from ripplegrid.web.boards.promise import read_promise
from ripplegrid.web.boards.queries import board_by_link, own_posts, sheet_of, way_of
from ripplegrid.web.boards.shown.device import (
    PACE,
    give_pace,
    give_tickets,
    tickets_of,
    tokens_of,
)
from ripplegrid.web.boards.shown.own import own_words
from ripplegrid.web.boards.views.holding import for_holders
from ripplegrid.web.cases.models import PassKind

OFFERED = 12
"""How many posts of the wall are offered as what led to it; more would hide the button."""


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def post(request: HttpRequest, secret: str) -> HttpResponse:
    if request.method == "POST":
        return _sent(request, secret)
    board = board_by_link(secret, PassKind.POST)
    return _post_page(request, board, secret=secret, form=_form(request, board))


def _sent(request: HttpRequest, secret: str) -> HttpResponse:
    """What comes of a post. When all is well nothing is read for it but what it is written to."""
    way = way_of(secret, PassKind.POST)
    led = request.POST.get("led_post", "")
    wall = _wall(board_by_link(secret, PassKind.POST), None, led) if led else ()
    form = PostForm(request.POST, promise=way.promise, wall=wall)
    problem: AlreadySent | BoardClosed | BoardFull | TooManyPosts | None = None
    if form.is_valid():
        ticket = form.cleaned_data["ticket"]
        carried, address = request.COOKIES.get(PACE, ""), request.META.get("REMOTE_ADDR", "")
        try:
            carried = one_more(way.board, address, carried)
            send(way.board, ticket, form.said, link=way.link)
        except NoBoard:
            raise ClosedPass from None
        except (AlreadySent, BoardClosed, BoardFull, TooManyPosts) as refusal:
            problem = refusal
        else:
            tickets = [*tickets_of(request), ticket]
            return thanks(secret, tickets, carried=carried, until=way.until)
    board = board_by_link(secret, PassKind.POST)
    form = _again(request, board) if problem else _form(request, board)
    page = _post_page(request, board, secret=secret, form=form, problem=problem)
    if isinstance(problem, TooManyPosts):
        page["Retry-After"] = str(problem.data["seconds"])
    if isinstance(problem, AlreadySent):  # who has the ticket wrote what it was used for
        tickets = [*tickets_of(request), request.POST["ticket"]]
        give_tickets(page, tickets, until=way.until, path=_address(secret))
    return page


def thanks(secret: str, tickets: Sequence[str], *, carried: str, until: datetime) -> HttpResponse:
    """The way on after a post was sent, with what the device shall carry from now on."""
    answer, address = redirect("post-own", secret), _address(secret)
    give_tickets(answer, tickets, until=until, path=address)
    give_pace(answer, carried, path=address)
    return answer


def _post_page(request: HttpRequest, board: Board, **shown: Any) -> HttpResponse:
    problem, sent = shown.get("problem"), request.method == "POST"
    status = problem.status if problem else 422 if sent else 200
    mine = own_posts(board, tokens_of(request))
    return _page(request, "boards/post.html", board, status=status, mine=mine, **shown)


@require_safe
@for_holders
def own(request: HttpRequest, secret: str) -> HttpResponse:
    board = board_by_link(secret, PassKind.POST)
    words = own_words(board, secret, tokens_of(request))
    return _page(request, "boards/own.html", board, secret=secret, own=words)


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def edit(request: HttpRequest, secret: str, post_id: str) -> HttpResponse:
    board = board_by_link(secret, PassKind.POST)
    here = None if board.over else _mine(request, board, post_id)
    form = _form(request, board, here)
    problem = BoardClosed() if board.over else None
    if form.is_valid() and problem is None:
        change(board.pk, tokens_of(request), post_id, form.said)
        return redirect("post-own", secret)
    status = problem.status if problem else 422 if form.is_bound else 200
    return _page(request, "boards/edit.html", board, secret=secret, status=status,
                 form=form, post=here, problem=problem)  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@for_holders
def take_back(request: HttpRequest, secret: str, post_id: str) -> HttpResponse:
    board = board_by_link(secret, PassKind.POST)
    if board.over:
        raise BoardClosed
    if request.method == "POST":
        withdraw(board.pk, tokens_of(request), post_id)
        return redirect("post-own", secret)
    here = _mine(request, board, post_id)
    return _page(request, "boards/take_back.html", board, secret=secret, post=here)


def _address(secret: str) -> str:
    return reverse("post-board", args=[secret])


def _mine(request: HttpRequest, board: Board, post_id: str) -> Post:
    for one in own_posts(board, tokens_of(request)):
        if one.id == post_id:
            return one
    raise NoPost


def _form(request: HttpRequest, board: Board, here: Post | None = None) -> PostForm:
    """The form, empty or as it was sent; ``here`` is the post that it changes."""
    data = request.POST if request.method == "POST" else None
    chosen = data.get("led_post", "") if data else here.said.led_post if here else ""
    initial = filled(here.said) if here else {}
    promise = read_promise(board.promise)
    return PostForm(data, promise=promise, wall=_wall(board, here, str(chosen)), initial=initial)


def _again(request: HttpRequest, board: Board) -> PostForm:
    """The form as it was sent, with a ticket of its own."""
    data = request.POST.copy()
    data["ticket"] = new_ticket()
    wall = _wall(board, None, data.get("led_post", ""))
    return PostForm(data, promise=read_promise(board.promise), wall=wall)


def _wall(board: Board, here: Post | None, chosen: str) -> list[Post]:
    """Some posts of the wall, in any order, with the one that was chosen before first."""
    shown = [p for p in sheet_of(board).values() if p.on_the_wall and p != here]
    picked = [p for p in shown if p.id == chosen]
    return [*picked, *(p for p in shuffled(shown) if p.id != chosen)][:OFFERED]


def _page(
    request: HttpRequest, template: str, board: Board, *, status: int = 200, **more: Any
) -> HttpResponse:
    shared = {
        "board": board,
        "promise": read_promise(board.promise),
        "held": holds(board),
    }
    return render(request, template, {**shared, **more}, status=status)
