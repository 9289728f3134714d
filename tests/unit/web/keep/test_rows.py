"""Rows as lines, and back."""

import json

import pytest

from ripplegrid.web.cases.models import Attachment
from ripplegrid.web.keep.rows import lines_of, steps_done, tables_after, take_in


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


@pytest.mark.django_db(transaction=True)
def test_the_bytes_of_a_file_come_back_as_they_were(case):
    content = bytes(range(256))
    given = {"name": "a.pdf", "size": 256, "media_type": "application/pdf", "digest": "0" * 64}
    Attachment.objects.create(case_id=case.id, evidence="d", content=content, **given)
    found = {table._meta.label_lower: table for table in tables_after(steps_done())}
    kept = list(lines_of(found["cases.attachment"]))
    Attachment.objects.all().delete()
    assert take_in(found["cases.attachment"], kept) == 1
    assert bytes(Attachment.objects.get().content) == content
