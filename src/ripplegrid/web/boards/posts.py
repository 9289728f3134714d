"""Posts, and the sheet that holds all posts of a board."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import Any, TypeVar

from ripplegrid.model.words import Attribution, Direction, Level, Use

T = TypeVar("T")
BETWEEN = ",\n"
"""What stands between the posts of a sheet, and within none: JSON writes no line breaks."""
TICKET = 16
"""How many random bytes make the ticket with which a post is sent, and later changed."""


class State(StrEnum):
    """Where a post stands."""

    WAITING = "waiting"
    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What somebody wrote and ticked. ``worry`` is for those who run the board alone."""

    text: str
    levels: frozenset[Level] = frozenset()
    direction: Direction = Direction.NOT_SAID
    for_whom: str = ""
    led_text: str = ""
    led_post: str = ""
    attribution: Attribution = Attribution.ANONYMOUS
    name: str = ""
    type: str = ""
    uses: frozenset[Use] = frozenset()
    worry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What somebody put on a board. Nothing in it says who, when, or from where.

    ``token`` is the digest of the ticket that only the author's own device has; it is dropped when
    the board closes. ``why`` is the reason for which the post was taken off the wall.
    """

    id: str
    token: str
    said: Said
    state: State = State.WAITING
    why: str = ""

    @property
    def on_the_wall(self) -> bool:
        """Whether everybody with the wall's link may read it."""
        return self.state is State.SHOWN and not self.said.worry


Sheet = dict[str, Post]
"""All posts of one board by their id; in no order that means anything."""


def new_ticket() -> str:
    """A ticket for one post: it makes sending twice the same as once, and proves who wrote it."""
    return secrets.token_urlsafe(TICKET)


def token_of(ticket: str) -> str:
    """What a board keeps of a ticket."""
    return sha256(ticket.encode()).hexdigest()


def shuffled(posts: Iterable[T]) -> list[T]:
    """In an order that tells nothing: each gets a place drawn from the system's own chance."""
    mixed = list(posts)
    places = memoryview(secrets.token_bytes(8 * len(mixed))).cast("Q")
    order = sorted(range(len(mixed)), key=places.__getitem__)
    return [mixed[place] for place in order]


def without_tokens(sheet: Sheet) -> Sheet:
    """The sheet as it stands for good: nobody can show that a post is theirs."""
    return {post.id: replace(post, token="") for post in sheet.values()}


def write_sheet(sheet: Sheet, known: Pieces | None = None) -> bytes:
    """The sheet as bytes, shuffled anew; ``known`` learns how each post is written."""
    known = Pieces() if known is None else known
    return f"[{BETWEEN.join(shuffled(known.written(sheet)))}]".encode()


def read_sheet(data: bytes, known: Pieces | None = None) -> Sheet:
    """The sheet from its bytes; what is ``known`` already is not read again."""
    known = Pieces() if known is None else known
    return {post.id: post for post in known.read(data.decode().strip()[1:-1].split(BETWEEN))}


class Pieces:
    """How the posts of one sheet are written, so that each is written and read but once.

    It holds what the sheet itself says, as long as the sheet is kept, and nothing else.
    """

    def __init__(self) -> None:
        self._by_text: dict[str, Post] = {}
        self._by_id: dict[str, tuple[Post, str]] = {}

    def written(self, sheet: Sheet) -> list[str]:
        """Each post of a sheet as JSON; what is not in the sheet is forgotten."""
        return self._keep([(post, self._text(post)) for post in sheet.values()])

    def read(self, texts: list[str]) -> list[Post]:
        """The posts of these texts; what is not among them is forgotten."""
        known = self._by_text
        found = [(known.get(text) or _read(text), text) for text in texts if text]
        self._keep(found)
        return [post for post, _ in found]

    def _text(self, post: Post) -> str:
        kept = self._by_id.get(post.id)
        return kept[1] if kept is not None and kept[0] is post else _written(post)

    def _keep(self, pairs: list[tuple[Post, str]]) -> list[str]:
        self._by_text = {text: post for post, text in pairs}
        self._by_id = {post.id: (post, text) for post, text in pairs}
        return [text for _, text in pairs]


def _read(text: str) -> Post:
    return _post(json.loads(text))


def _written(post: Post) -> str:
    return json.dumps(_values(post), ensure_ascii=False, separators=(",", ":"))


def _values(post: Post) -> dict[str, Any]:
    said = post.said
    return {
        "id": post.id, "token": post.token, "state": post.state, "why": post.why,
        "text": said.text, "levels": sorted(said.levels), "direction": said.direction,
        "for_whom": said.for_whom, "led_text": said.led_text, "led_post": said.led_post,
        "attribution": said.attribution, "name": said.name, "type": said.type,
        "uses": sorted(said.uses), "worry": said.worry,
    }  # fmt: skip


def _post(row: Mapping[str, Any]) -> Post:
    return Post(
        id=row["id"],
        token=row["token"],
        state=State(row["state"]),
        why=row["why"],
        said=Said(
            text=row["text"],
            levels=frozenset(Level(one) for one in row["levels"]),
            direction=Direction(row["direction"]),
            for_whom=row["for_whom"],
            led_text=row["led_text"],
            led_post=row["led_post"],
            attribution=Attribution(row["attribution"]),
            name=row["name"],
            type=row["type"],
            uses=frozenset(Use(one) for one in row["uses"]),
            worry=row["worry"],
        ),
    )
