"""Rows as lines, and back."""

import json

import pytest

from ripplegrid.web.keep.rows import lines_of, steps_done, tables_after


@pytest.mark.django_db(transaction=True)
def test_every_table_with_work_in_it_is_kept(case):
    tables = {table._meta.label_lower for table in tables_after(steps_done())}
    assert {"cases.case", "cases.record", "cases.changerecord", "accounts.person"} <= tables
    assert not {"sessions.session", "accounts.entrancelink", "auth.permission"} & tables


@pytest.mark.django_db(transaction=True)
def test_a_line_holds_the_row_as_it_is(case):
    found = {table._meta.label_lower: table for table in tables_after(steps_done())}
    (line,) = lines_of(found["cases.case"])
    said = json.loads(line)
    assert (said["id"], said["version"], said["binned"]) == ("case", 1, None)
