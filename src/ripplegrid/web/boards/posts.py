"""Posts, and the sheet that holds all posts of a board."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from random import SystemRandom
from typing import Any, TypeVar

from ripplegrid.model.words import Attribution, Direction, Level, Use

T = TypeVar("T")
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
    """In an order that tells nothing."""
    mixed = list(posts)
    SystemRandom().shuffle(mixed)
    return mixed


def without_tokens(sheet: Sheet) -> Sheet:
    """The sheet as it stands for good: nobody can show that a post is theirs."""
    return {post.id: replace(post, token="") for post in sheet.values()}


def write_sheet(sheet: Sheet) -> bytes:
    """The sheet as bytes, shuffled anew."""
    rows = [_values(post) for post in shuffled(sheet.values())]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def read_sheet(data: bytes) -> Sheet:
    """The sheet from its bytes."""
    return {post.id: post for post in map(_post, json.loads(data))}


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
