"""Sealing a sheet, so that the disk never holds a post that can be read before its board closes.

A database remembers more than it shows: a write-ahead log, dead rows, freed pages and backups hold
earlier states, and two states tell what was added between them. Each state is therefore written
whole, shuffled, padded to a step and sealed under a key made of the installation's secret key and
the board's salt. When the board closes it gets another salt, and what is left of earlier states
can be read by nobody any more.

The promise is bound into the seal: whoever alters it behind the application's back makes the
sheet unreadable instead of weakening what people were told.
"""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.utils.crypto import salted_hmac

from ripplegrid.errors import BrokenSeal
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.posts import Pieces, Sheet, read_sheet, write_sheet

PURPOSE = "ripplegrid.web.boards.seal"
NONCE = 12
STEP = 16 * 1024
"""The size of a sealed sheet grows in steps, so that it does not tell how long a post was."""


def sealed(board: Board, sheet: Sheet, known: Pieces | None = None) -> bytes:
    """The sheet as the row of its board keeps it."""
    text = write_sheet(sheet, known)
    padded = text.ljust(-(-len(text) // STEP) * STEP)
    nonce = secrets.token_bytes(NONCE)
    return nonce + _lock(board).encrypt(nonce, padded, _bound(board))


def unsealed(board: Board, known: Pieces | None = None) -> Sheet:
    """The sheet of a board; BrokenSeal when the board is not as it was sealed."""
    kept = bytes(board.sheet)
    if not kept:
        return {}
    try:
        text = _lock(board).decrypt(kept[:NONCE], kept[NONCE:], _bound(board))
    except InvalidTag:
        raise BrokenSeal from None
    return read_sheet(text, known)


def _lock(board: Board) -> AESGCM:
    return AESGCM(salted_hmac(PURPOSE, board.salt, algorithm="sha256").digest())


def _bound(board: Board) -> bytes:
    return f"{board.pk}\n{board.promise}".encode()
