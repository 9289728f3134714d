"""The seal on a sheet."""

import pytest

from ripplegrid.errors import BrokenSeal
from ripplegrid.web.boards.models import Board, new_salt
from ripplegrid.web.boards.posts import Post, Said
from ripplegrid.web.boards.seal import STEP, sealed, unsealed

NEEDLE = "I was afraid of the ward round"


def sheet(number=1):
    return {str(n): Post(id=str(n), token="t", said=Said(text=NEEDLE)) for n in range(number)}


@pytest.fixture
def row():
    made = Board(promise="what we promised")
    made.sheet = sealed(made, sheet())
    return made


def test_a_sealed_sheet_can_be_opened_and_not_read(row):
    assert unsealed(row) == sheet()
    assert NEEDLE.encode() not in bytes(row.sheet)


def test_an_empty_board_has_an_empty_sheet():
    assert unsealed(Board(promise="x")) == {}


def test_the_size_tells_nothing_of_how_long_a_post_is():
    board = Board(promise="x")
    sizes = {len(sealed(board, sheet(n))) for n in range(1, 20)}
    assert len(sizes) == 1
    assert min(sizes) > STEP


def test_the_same_sheet_never_looks_the_same(row):
    assert sealed(row, sheet()) != sealed(row, sheet())


@pytest.mark.parametrize("altered", ["promise", "salt", "sheet", "id"])
def test_what_is_altered_behind_our_back_opens_no_more(row, altered):
    other = Board()
    change = {
        "promise": "we promised less", "salt": new_salt(), "id": other.pk,
        "sheet": bytes(row.sheet)[:-1] + b"\0" + b"\0",
    }  # fmt: skip
    setattr(row, altered, change[altered])
    with pytest.raises(BrokenSeal):
        unsealed(row)
