"""What a page asks of the store does not grow with the case study, whatever page it is."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ripplegrid.web.cases.graph import MEMORY
from tests.every_page import NOT_HERE, kept

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

FEW, MANY = 10, 1000
MOST_QUERIES = 30


def asked(browser, address):
    """How many queries a page takes the first time, and then again."""
    found = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            status = browser.get(address).status_code
        found.append(len(queries))
    return status, found


def test_no_page_asks_more_of_a_large_case_study_than_of_a_small_one(owner, browser):
    pages = [kept(owner, rows, registers=rows // 10 + 1) for rows in (FEW, MANY)]
    assert pages[0].keys() == pages[1].keys()
    MEMORY.clear()
    told = {name: [asked(browser, one[name]) for one in pages] for name in pages[0]}
    small = {name: few for name, (few, _) in told.items()}
    for name, one in told.items():
        # about every case study, or of a synthesis that is one and the same: the first reads both
        if "/cases/" not in pages[0][name] or name == "check-back-across":
            one[0][1][0] = one[1][1][0]
    assert {name: many for name, (_, many) in told.items()} == small
    assert {name for name, (status, _) in small.items() if status != 200} == NOT_HERE.keys()
    assert {name for name, (_, number) in small.items() if max(number) > MOST_QUERIES} == set()
