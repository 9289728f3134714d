"""Telling the feed of every server process that a case study changed."""

from __future__ import annotations

from django.db import connection

CHANNEL = "ripplegrid_changes"


def tell(case_id: str) -> None:
    """Within the transaction of a change: PostgreSQL passes it on when, and only if, it commits.

    On SQLite nothing need be told: every process reads the end of the table of changes.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, case_id])
