"""What those who run a board look at: its posts, by what is to be done with them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property

from ripplegrid import method
from ripplegrid.model.words import BASE_LEVELS, Attribution, Direction
from ripplegrid.web.boards.forms.posting import DIRECTIONS, LEVELS
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Post, Sheet, State, shuffled


@dataclass(frozen=True, slots=True)
class WhoPosted:
    """How many of each kind posted without a name, and of how many that is not told."""

    kinds: list[tuple[str, int]]
    rest: int


def who_posted(board: Board) -> WhoPosted | None:
    """What was counted when the board closed; None where nobody was asked, or nobody posted."""
    if not board.kinds:
        return None
    kept = json.loads(board.kinds)
    names = {term.id: term.plain or term.label for term in method.terms("stakeholder_types")}
    kinds = [(str(names.get(kind, kind)), number) for kind, number in kept["kinds"].items()]
    return WhoPosted(kinds, kept["rest"]) if kinds or kept["rest"] else None


class Looked:
    """One post with its ticks in words."""

    def __init__(self, post: Post, sheet: Sheet) -> None:
        self.post, self.said = post, post.said
        self.led = sheet.get(post.said.led_post)

    @property
    def named(self) -> bool:
        """Whether it carries a name that may belong to a contributor."""
        return self.said.attribution is not Attribution.ANONYMOUS

    @property
    def details(self) -> list[str]:
        """What was ticked, as short words."""
        words = [str(LEVELS[one]) for one in BASE_LEVELS if one in self.said.levels]
        if self.said.direction is not Direction.NOT_SAID:
            words.append(str(DIRECTIONS[self.said.direction]))
        return words


class Looking:
    """The posts of a board, each list shuffled anew: what came last does not stand first."""

    def __init__(self, sheet: Sheet) -> None:
        self._looked = [Looked(post, sheet) for post in shuffled(sheet.values())]

    @cached_property
    def worries(self) -> list[Looked]:
        """What is for those who run the board alone."""
        return [one for one in self._looked if one.said.worry]

    @cached_property
    def waiting(self) -> list[Looked]:
        """What waits until somebody has looked."""
        return self._of(State.WAITING)

    @cached_property
    def shown(self) -> list[Looked]:
        """What stands on the wall."""
        return self._of(State.SHOWN)

    @cached_property
    def hidden(self) -> list[Looked]:
        """What was taken off the wall."""
        return self._of(State.HIDDEN)

    @cached_property
    def to_take(self) -> list[Looked]:
        """What can be taken into the case study: everything but worries."""
        return [one for one in self._looked if not one.said.worry]

    @property
    def number(self) -> int:
        """How many posts there are in all."""
        return len(self._looked)

    def _of(self, state: State) -> list[Looked]:
        return [one for one in self._looked if one.post.state is state and not one.said.worry]
