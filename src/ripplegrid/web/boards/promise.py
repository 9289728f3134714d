"""What those who post on a board are told beforehand. It never changes once the board is open."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ripplegrid.model.words import Attribution

WORDING = "boards/1"
"""The version of the words in which consent is asked; kept with every answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a board asks, and what it promises to those who answer.

    Attributes:
        prompt: what is asked.
        offered: how people may be named; what is not here is never asked for.
        asks_type: whether people are asked what they are to the project.
        held: whether somebody looks at each post before it stands on the wall.
        help: where to turn for help, in the words of those who run the board.
        wording: the version of the words in which consent is asked.
    """

    prompt: str
    offered: tuple[Attribution, ...] = (Attribution.ANONYMOUS,)
    asks_type: bool = False
    held: bool = True
    help: str = ""
    wording: str = WORDING

    def text(self) -> str:
        """As it is kept, and bound into the seal of every sheet."""
        return json.dumps(
            {
                "prompt": self.prompt,
                "offered": [str(one) for one in self.offered],
                "asks_type": self.asks_type,
                "held": self.held,
                "help": self.help,
                "wording": self.wording,
            },
            ensure_ascii=False,
            sort_keys=True,
        )


def read_promise(text: str) -> Promise:
    """The promise as it was kept."""
    values = json.loads(text)
    offered = tuple(Attribution(one) for one in values.pop("offered"))
    return Promise(offered=offered, **values)
