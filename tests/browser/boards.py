"""Two boards on the site of the tests, one open and one closed, and where their pages are."""

from __future__ import annotations

import json

MAKE = """
import json
from ripplegrid.web.accounts.entrance import local_person
from datetime import timedelta
from django.utils import timezone
from ripplegrid.model.words import Attribution
from ripplegrid.web.boards.actions.posting import send
from ripplegrid.web.boards.actions.running import close, hide, open_board
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.boards.queries import links_of
def a_board(name, held):
    promise = Promise(prompt="What changed for you?", offered=tuple(Attribution), held=held,
                      asks_type=True, help="Ring Sam on 555")
    until = timezone.now() + timedelta(hours=2)
    board = open_board(local_person(), "case", promise, until=until)
    pen = Attribution.PEN_NAME
    posts = [send(board.pk, new_ticket(), said) for said in (
        Said(text="I speak up now", led_text="Somebody asked me"),
        Said(text="The bus is too dear", attribution=pen, name="Wren"),
        Said(text="Nobody asked the night staff"), Said(text="I am afraid", worry=True))]
    if not held:
        hide(local_person(), board, posts[2].id, "A ward is named in it")
    print("board", name, json.dumps({"id": str(board.pk), "hidden": posts[2].id,
                                     **links_of(board)}))
    return board
a_board("open", held=False)
a_board("held", held=True)
close(local_person(), a_board("closed", held=True))
"""
PAGES = {
    "boards": "/cases/case/boards/",
    "open a board": "/cases/case/boards/open/",
    "open board": "/cases/case/boards/{open[id]}/",
    "held board": "/cases/case/boards/{held[id]}/",
    "closed board": "/cases/case/boards/{closed[id]}/",
    "take off the wall": "/cases/case/boards/{open[id]}/hide/{open[hidden]}/",
    "post": "/post/{held[post]}/",
    "post at once": "/post/{open[post]}/",
    "own posts": "/post/{open[post]}/own/",
    "post too late": "/post/{closed[post]}/",
    "wall": "/wall/{open[wall]}/",
    "wall of a closed board": "/wall/{closed[wall]}/",
}


def read(printed: str) -> dict[str, dict[str, str]]:
    """The boards by name, from what making them printed."""
    rows = [line.split(" ", 2) for line in printed.splitlines() if line.startswith("board ")]
    return {name: json.loads(values) for _, name, values in rows}
