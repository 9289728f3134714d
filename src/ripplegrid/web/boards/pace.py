"""How fast posts may come from one device and from one network: far above what people do.

A board holds so many posts, and whoever fills it with nonsense takes everybody else's place. To
slow that down, nothing is kept that ties a post to a device:

- A device carries its own count, a single signed number in a cookie that it forgets within
  minutes. It says when the device will be at rest again, and is the same for all who post alike.
- A network is counted as well, since a program need not carry anything: in the memory of this
  process alone, on each board apart, under a digest whose key was drawn when the process began and
  is known to nobody. A room of a thousand behind one address stays below it.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from threading import Lock
from uuid import UUID

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from ripplegrid.errors import TooManyPosts

PURPOSE = "ripplegrid.web.boards.pace"


@dataclass(frozen=True, slots=True)
class Pace:
    """So many at once, and one more every so many seconds."""

    at_once: int
    every: float

    @property
    def longest(self) -> float:
        """After how many seconds of rest everything is as at the beginning."""
        return self.at_once * self.every

    def after(self, rest: float, now: float) -> float:
        """When there is rest again after one more post; TooManyPosts when it would be one too many.

        A rest further away than is possible was told by a clock that was set back since.
        """
        if rest > now + self.longest:
            rest = now
        later = max(rest, now) + self.every
        if later > now + self.longest:
            raise TooManyPosts(seconds=round(later - now - self.longest) + 1)
        return later


DEVICE = Pace(at_once=30, every=6)
NETWORK = Pace(at_once=1200, every=0.5)


class Networks:
    """When each network is at rest on each board. What is at rest is forgotten."""

    def __init__(self, pace: Pace = NETWORK, clock: Callable[[], float] = time.monotonic) -> None:
        self._pace, self._clock = pace, clock
        self._key, self._lock = secrets.token_bytes(32), Lock()
        self._rests: dict[bytes, float] = {}
        self._swept = clock()

    def __len__(self) -> int:
        return len(self._rests)

    def count(self, board_id: UUID, address: str) -> None:
        """One more post on this board from where this address is; TooManyPosts."""
        place = blake2b(board_id.bytes + _network(address), key=self._key, digest_size=16).digest()
        now = self._clock()
        with self._lock:
            if now - self._swept > self._pace.every:
                self._rests = {one: rest for one, rest in self._rests.items() if rest > now}
                self._swept = now
            self._rests[place] = self._pace.after(self._rests.get(place, now), now)


NETWORKS = Networks()


def one_more(board_id: UUID, address: str, carried: str, *, networks: Networks = NETWORKS) -> str:
    """What a device shall carry after one more post; TooManyPosts when it is to wait."""
    now = time.time()
    rest = DEVICE.after(_rest(carried), now)
    networks.count(board_id, address)
    number = str(int(rest))
    return f"{number}.{_seal(number)}"


def _rest(carried: str) -> float:
    """When a device said that it is at rest; 0 where it says nothing that was made here."""
    number, _, seal = carried.partition(".")
    if not (number.isdecimal() and number.isascii()):
        return 0
    return float(number) if constant_time_compare(seal, _seal(number)) else 0


def _seal(number: str) -> str:
    return hmac.digest(_key(settings.SECRET_KEY), number.encode(), "sha256").hex()[:32]


@lru_cache(maxsize=1)
def _key(secret: str) -> bytes:
    return salted_hmac(PURPOSE, "device", secret=secret, algorithm="sha256").digest()


def _network(address: str) -> bytes:
    """The network of an address: one household or hall has very many addresses of version 6."""
    try:
        place = ip_address(address)
    except ValueError:
        return b""
    return place.packed[:8] if isinstance(place, IPv6Address) else place.packed
