"""What everybody is told alike, made once for all who ask within a moment."""

from __future__ import annotations

import asyncio
import gzip
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass

from django.http import HttpResponse

FRESH = 0.25
"""For how many seconds an answer is given again. Within them a new post is not on the wall yet."""
MOST = 64
WORTH = 1400
"""From this length on, an answer is packed: one that fits a packet is not sooner there."""

Headers = list[tuple[bytes, bytes]]
Answer = tuple[int, Headers, bytes]
Make = Callable[[], Awaitable["Told | None"]]


@dataclass(frozen=True, slots=True)
class Told:
    """An answer as it is sent: whole, packed, or as the word that nothing changed."""

    headers: Headers
    body: bytes
    packed: bytes
    mark: bytes

    @property
    def language(self) -> str:
        """The language it is told in."""
        return dict(self.headers).get(b"content-language", b"en").decode("ascii")

    def answer(self, known: bytes, packing: bytes) -> Answer:
        """What to send to somebody who has ``known`` and can unpack ``packing``."""
        if self.mark and known == self.mark:
            return 304, self.headers, b""
        body, headers = self.body, self.headers
        if self.packed and b"gzip" in packing:
            body, headers = self.packed, [*headers, (b"content-encoding", b"gzip")]
        return 200, [*headers, (b"content-length", str(len(body)).encode())], body


def told(response: HttpResponse) -> Told | None:
    """What a page answered, if it may be told to everybody who asks the same."""
    if response.status_code != 200 or response.cookies:
        return None
    body = response.content
    response.headers["vary"] = ", ".join(filter(None, [response.get("vary"), "Accept-Encoding"]))
    headers = [
        (name.lower().encode("ascii"), value.encode("latin-1"))
        for name, value in response.headers.items()
        if name.lower() != "content-length"
    ]
    packed = gzip.compress(body, 5) if len(body) > WORTH else b""
    return Told(headers, body, packed, response.get("etag", "").encode("latin-1"))


class Moments:
    """The answers of this moment. It belongs to one event loop."""

    def __init__(self, fresh: float = FRESH) -> None:
        self._fresh = fresh
        self._kept: OrderedDict[Hashable, tuple[float, Told]] = OrderedDict()
        self._making: dict[Hashable, asyncio.Task[Told | None]] = {}

    async def of(self, key: Hashable, make: Make) -> Told | None:
        """The answer to all who ask for this, made when there is none of this moment."""
        now = asyncio.get_running_loop().time()
        kept = self._kept.get(key)
        if kept is not None and now < kept[0]:
            return kept[1]
        making = self._making.get(key)
        if making is None:
            making = self._making[key] = asyncio.create_task(self._make(key, make))
        return await asyncio.shield(making)

    async def _make(self, key: Hashable, make: Make) -> Told | None:
        begun = asyncio.get_running_loop().time()
        try:
            made = await make()
        finally:
            del self._making[key]
        self._kept.pop(key, None)
        if made is not None:
            self._kept[key] = (begun + self._fresh, made)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        return made
