"""What is done in one go for all who come together: their posts written, their own words shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import close_old_connections
from django.utils import translation

from ripplegrid.saying import speaking
from ripplegrid.web.boards.actions.writing import Turn, write_together
from ripplegrid.web.boards.crowd.looks import Told
from ripplegrid.web.boards.queries import board_by_link
from ripplegrid.web.boards.shown.own import own_words
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.languages import asked_for

_CONTENT = re.compile(rb'(?<=<main id="main" tabindex="-1">\n).*(?=\n</main>)', re.DOTALL)


def written(board_id: UUID, turns: Sequence[Turn[Any]]) -> Sequence[Turn[Any]]:
    """Write these turns, each of which has its outcome then."""
    close_old_connections()  # what Django does at the beginning of a request
    write_together(board_id, turns)
    return turns


def own_of_all(asked: tuple[str, str], phones: Sequence[Sequence[str]]) -> list[str]:
    """What each phone is shown of its own, by its tokens; the board is read once for all.

    It is read after the last of them asked, so that each sees what it did itself.
    """
    close_old_connections()
    secret, language = asked
    with translation.override(language), speaking(asked_for()):
        board = board_by_link(secret, PassKind.POST)
        return [own_words(board, secret, tokens) for tokens in phones]


def with_own(page: Told, words: str) -> Told:
    """The page of a phone that sent nothing, with the words of one that did in their place."""
    body = _CONTENT.sub(lambda _: words.encode(), page.body, count=1)
    return replace(page, body=body, packed=b"")
