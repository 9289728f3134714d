"""An open board of the small case study, and phones without an account."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from ripplegrid.model.words import Attribution
from ripplegrid.web.boards.actions.running import open_board
from ripplegrid.web.boards.posts import Said, new_ticket
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.boards.queries import links_of


@pytest.fixture
def open_one(case, owner):
    """Opens a board; what the promise is not told has a default."""

    def make(*, hours=2, **promise):
        given = Promise(
            **{"prompt": "What changed?", "offered": tuple(Attribution), "held": False} | promise
        )
        until = timezone.now() + timedelta(hours=hours)
        return open_board(owner, case.id, given, until=until)

    return make


@pytest.fixture
def board(open_one):
    """Shows posts at once and offers every way to be named."""
    return open_one()


class Phone:
    """A phone without an account that has scanned the code."""

    def __init__(self, board):
        self.client = Client(enforce_csrf_checks=True)
        self.secret = links_of(board)["post"]
        self.address = f"/post/{self.secret}/"

    def ticket(self):
        page = self.client.get(self.address).content.decode()
        return re.search(r'name="ticket" value="([^"]+)"', page)[1]

    def send(self, text="I speak up now", ticket=None, **more):
        data = {"ticket": ticket or self.ticket(), "text": text, "attribution": "anonymous"}
        return self.client.post(self.address, data | more)

    def own(self):
        return self.client.get(f"{self.address}own/").content.decode()

    def post_ids(self):
        return re.findall(r"/own/([0-9a-f-]{36})/take-back/", self.own())


@pytest.fixture
def phone(board):
    return Phone(board)


@pytest.fixture
def phone_of():
    return Phone


@pytest.fixture
def wall_of():
    """What stands on the wall of a board, as a room reads it."""

    def read(board):
        return Client().get(f"/wall/{links_of(board)['wall']}/posts/").content.decode()

    return read


def said(text="I speak up now", **more):
    return Said(text=text, **more)


@pytest.fixture
def ticket():
    return new_ticket()
