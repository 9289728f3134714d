"""What somebody takes back on their phone is on no wall, phone or page from the next moment on.

Random histories of a room: people send, change and take back; those who run the board show, hide,
hold and look. After every act everything is asked of everybody, so that whatever is kept to answer
sooner is kept, and then asked again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ripplegrid.web.boards.actions.running import close, hide, hold, show
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import new_ticket
from ripplegrid.web.boards.queries import links_of, sheet_of
from tests.unit.web.boards.conftest import Phone
from tests.unit.web.cases.test_withdrawn_everywhere import _text

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

ACTS = ("send", "send", "send", "change", "take back", "take back", "hide", "show", "hold", "build")
NUMBERS = count(1)
"""No word comes twice, in whatever room."""


@dataclass
class Room:
    """A board, the phones at it, and what each word of theirs became."""

    board: Any
    owner: Any
    case_page: Client
    phones: list[Phone]
    here: dict[str, tuple[int, str]] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)

    def word(self) -> str:
        return f"needle{next(NUMBERS)}x"

    def send(self, which: int, *, on: str = "") -> None:
        phone, word, led = self.phones[which % len(self.phones)], self.word(), self.word()
        before = {post.id for post in self.sheet().values()}
        phone.send(f"I saw {word}", for_whom=f"us {word}",
                   **({"led_post": on} if on else {"led_text": f"since {led}"}))  # fmt: skip
        (new,) = {post.id for post in self.sheet().values()} - before
        for said in (word,) if on else (word, led):
            self.here[said] = (which % len(self.phones), new)

    def change(self, which: int) -> None:
        if not self.here:
            return
        phone, post = list(self.here.values())[which % len(self.here)]
        word = self.word()
        data = {"ticket": new_ticket(), "text": f"Rather {word}", "attribution": "anonymous"}
        address = f"{self.phones[phone].address}own/{post}/"
        assert self.phones[phone].client.post(address, data).status_code == 302
        self._forget(post)
        self.here[word] = (phone, post)

    def take_back(self, which: int) -> None:
        if self.here:
            phone, post = list(self.here.values())[which % len(self.here)]
            address = f"{self.phones[phone].address}own/{post}/take-back/"
            assert self.phones[phone].client.post(address).status_code == 302
            self._forget(post)

    def _forget(self, post: str) -> None:
        for word in [word for word, (_, of) in self.here.items() if of == post]:
            del self.here[word]
            self.gone.append(word)

    def sheet(self) -> Any:
        return sheet_of(Board.objects.get(pk=self.board.pk))

    def act(self, what: str, which: int) -> None:
        posts = sorted(self.sheet())
        if what == "send":
            self.send(which)
        elif what == "change":
            self.change(which)
        elif what == "take back":
            self.take_back(which)
        elif what == "hold":
            hold(self.owner, self.board)
        elif posts and what == "build":
            wall = [one for one in posts if self.sheet()[one].on_the_wall]
            self.send(which, on=wall[which % len(wall)] if wall else "")
        elif posts and what == "hide":
            hide(self.owner, self.board, posts[which % len(posts)], "why")
        elif posts and what == "show":
            show(self.owner, self.board, posts)

    def told(self) -> str:
        """All that is answered to the room, to every phone and to those who run the board."""
        links = links_of(self.board)
        board = f"/cases/case/boards/{self.board.pk}/"
        wall = Client()
        answers = [
            *(wall.get(f"/wall/{links['wall']}/{path}") for path in ("", "posts/")),
            *(self.case_page.get(path) for path in (board, f"{board}news/")),
            *(phone.client.get(f"{phone.address}{path}") for phone in self.phones
              for path in ("", "own/")),
        ]  # fmt: skip
        assert {answer.status_code for answer in answers} == {200}
        return "".join(answer.content.decode() for answer in answers)


@settings(max_examples=10, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 30)), min_size=4, max_size=14))
def test_what_is_taken_back_is_told_to_nobody(open_one, owner, browser, acts):
    board = open_one(held=False)
    room = Room(board, owner, browser, [Phone(board) for _ in range(3)])
    room.send(0)
    for what, which in acts:
        room.act(what, which)
        told = room.told()
        assert not [word for word in room.gone if word in told]
        assert [word for word in room.here if word not in told] == []
    close(owner, board)
    posts = list(room.sheet())
    browser.post(f"/cases/case/boards/{board.pk}/take-in/", {"post": posts})
    told = room.told() + "".join(
        _text(browser.get(f"/cases/case/{path}"))
        for path in ("", "grid/", "history/", "changes.json", "boards/", "export/json/?use=team")
    )
    assert not [word for word in room.gone if word in told]
    assert all(word in told for word in room.here if room.here[word][1] in posts)
