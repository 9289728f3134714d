"""The wall: what a room reads together."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ripplegrid.web.boards.posts import shuffled
from ripplegrid.web.boards.promise import read_promise
from ripplegrid.web.boards.queries import board_by_link, sheet_of
from ripplegrid.web.boards.shown.wall import ROOMS, on_wall
from ripplegrid.web.boards.views.holding import for_holders
from ripplegrid.web.cases.models import PassKind


@require_safe
@for_holders
def wall(request: HttpRequest, secret: str) -> HttpResponse:
    board = board_by_link(secret, PassKind.WALL)
    posts = shuffled(on_wall(sheet_of(board)))  # nobody stands first for everybody
    return render(
        request,
        "boards/wall.html",
        {
            "board": board,
            "promise": read_promise(board.promise),
            "posts": posts,
            "over": board.over,
            "secret": secret,
        },
    )


@require_safe
@for_holders
def wall_posts(request: HttpRequest, secret: str) -> HttpResponse:
    room = ROOMS.of(board_by_link(secret, PassKind.WALL))
    mark = f'W/"{room.mark}"'
    if request.headers.get("If-None-Match") == mark:
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(room.html)
    response["ETag"] = mark
    return response
