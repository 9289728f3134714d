"""What a phone is shown of what was sent from it, with some posts of others beside it."""

from __future__ import annotations

from collections.abc import Collection

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.promise import read_promise
from ripplegrid.web.boards.queries import own_posts, sheet_of
from ripplegrid.web.boards.shown.wall import some_of_the_others


def own_words(board: Board, secret: str, tokens: Collection[str]) -> SafeString:
    """The words of the page, for the phone that holds these tokens."""
    mine = own_posts(board, tokens)
    others = some_of_the_others(sheet_of(board), mine) if mine else []
    shown = {
        "board": board,
        "promise": read_promise(board.promise),
        "secret": secret,
        "mine": mine[::-1],
        "others": others,
    }
    return render_to_string("boards/_own.html", shown)
