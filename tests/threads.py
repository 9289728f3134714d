"""Threads of the product that a test let run, and their lines to the database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def let_go(pool: ThreadPoolExecutor) -> None:
    """Close the lines of every thread of a pool; each waits until all are at it."""
    from django.db import connections  # noqa: PLC0415  # only where Django is set up

    met = Barrier(max(len(pool._threads), 1))

    def close() -> None:
        met.wait(30)
        connections.close_all()

    for done in [pool.submit(close) for _ in range(met.parties)]:
        done.result()
    pool.shutdown()
