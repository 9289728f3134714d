"""A line to the database that a thread leaves open is found at the test that left it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from tests import lines
from tests.threads import let_go

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_line_left_open_is_named_and_closed(monkeypatch):
    monkeypatch.setattr(lines, "PATIENCE", 0)
    pool = ThreadPoolExecutor(1, "forgetful")
    left = pool.submit(asked).result()
    assert lines.left_open() == ["forgetful_0"]
    assert (left.connection, lines.left_open()) == (None, [])
    pool.shutdown()


def test_a_pool_that_is_let_go_closes_the_line_of_every_thread():
    met = Barrier(3)
    with ThreadPoolExecutor(3) as pool:
        all_of_them = [pool.submit(asked, met) for _ in range(3)]
        opened = [one.result() for one in all_of_them]
        assert len(set(map(id, opened))) == 3
        let_go(pool)
    assert [one.connection for one in opened] == [None] * 3


def asked(met=None):
    """The line of this thread, once something was asked."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT 1")
    if met is not None:
        met.wait(30)
    return connections["default"]
