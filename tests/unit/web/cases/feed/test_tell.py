"""PostgreSQL passes on what changed, when and only if it is committed."""

from __future__ import annotations

import psycopg
import pytest
from django.db import connection, transaction

from ripplegrid.web.cases.feed.tell import CHANNEL, tell


@pytest.mark.django_db(transaction=True)
def test_only_what_is_committed_is_told():
    if connection.vendor == "sqlite":
        tell("nobody need hear")  # every process reads the end of the table of changes
        return
    with psycopg.connect(**address(), autocommit=True) as listener:
        listener.execute(f"LISTEN {CHANNEL}")
        with transaction.atomic():
            tell("taken back")
            transaction.set_rollback(True)
        with transaction.atomic():
            tell("kept")
        heard = [one.payload for one in listener.notifies(timeout=5, stop_after=1)]
    assert heard == ["kept"]


def address():
    said = connection.get_connection_params()
    return {name: said[name] for name in ("dbname", "user", "host", "port") if said.get(name)}
