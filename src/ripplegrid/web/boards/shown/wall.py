"""What stands on the wall: the posts that may be read by everybody, rendered once for the room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.translation import get_language

from ripplegrid.model.words import Direction
from ripplegrid.web.boards.forms.posting import DIRECTIONS
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Sheet, shuffled
from ripplegrid.web.boards.queries import sheet_of

MOST_ROOMS = 32
BESIDE = 12
"""How many posts of others stand beside one's own on a phone; more would bury one's own."""


@dataclass(frozen=True, slots=True)
class OnWall:
    """One post as a room reads it."""

    id: str
    text: str
    who: str
    direction: str
    led: str


@dataclass(frozen=True, slots=True)
class Room:
    """What every screen of a room is sent, and the mark by which it knows that nothing changed."""

    html: str
    mark: str


def on_wall(sheet: Sheet) -> list[OnWall]:
    """The posts that may be shown, by their random ids: in an order that tells nothing."""
    shown = sorted((post for post in sheet.values() if post.on_the_wall), key=lambda p: p.id)
    return [_shown(post, sheet) for post in shown]


def some_of_the_others(sheet: Sheet, mine: Sequence[Post]) -> list[OnWall]:
    """Some posts of the wall that others wrote, in any order: another choice at every look."""
    own = {post.id for post in mine}
    others = [post for post in sheet.values() if post.on_the_wall and post.id not in own]
    return [_shown(post, sheet) for post in shuffled(others)[:BESIDE]]


def _shown(post: Post, sheet: Sheet) -> OnWall:
    said = post.said
    led = sheet.get(said.led_post)
    return OnWall(
        id=post.id,
        text=said.text,
        who=said.name,
        direction="" if said.direction is Direction.NOT_SAID else str(DIRECTIONS[said.direction]),
        led=said.led_text or (led.said.text if led and led.on_the_wall else ""),
    )


class Rooms:
    """The walls looked at last; each is made anew only when something was done on its board."""

    def __init__(self) -> None:
        self._kept: OrderedDict[UUID, tuple[Hashable, Room]] = OrderedDict()
        self._lock = Lock()

    def of(self, board: Board) -> Room:
        """What to send for this state of a board."""
        state = (board.edition, board.over, get_language())
        with self._lock:
            kept = self._kept.get(board.pk)
        if kept is not None and kept[0] == state:
            return kept[1]
        posts = on_wall(sheet_of(board))
        html = render_to_string("boards/_wall_posts.html", {"posts": posts, "over": board.over})
        room = Room(html, sha256(html.encode()).hexdigest()[:24])
        with self._lock:
            self._kept[board.pk] = (state, room)
            self._kept.move_to_end(board.pk)
            while len(self._kept) > MOST_ROOMS:
                self._kept.popitem(last=False)
        return room


ROOMS = Rooms()
