"""Copies of one moment, while others write."""

from io import BytesIO

import pytest
from django.db import connection

from ripplegrid.exchange.native import read_synthesis
from ripplegrid.model.changes import SetAsideEntry
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.keep import backup
from ripplegrid.web.keep.archive import reading
from tests import factories as make


@pytest.mark.django_db(transaction=True)
def test_a_backup_says_what_it_holds(case, tmp_path):
    made = backup.back_up(tmp_path / "inner" / "kept.zip", key="secret")
    assert made.case_studies == 1
    assert made.rows > 10
    assert made.bytes == made.file.stat().st_size
    assert [file.name for file in made.file.parent.iterdir()] == ["kept.zip"]


@pytest.mark.django_db(transaction=True)
def test_writers_go_on_after_a_backup(case, owner, tmp_path):
    backup.back_up(tmp_path / "one.zip", key="secret")
    assert act(owner, case.id, SetAsideEntry("a", "Twice")).number == 2
    backup.back_up(tmp_path / "two.zip", key="secret")
    with reading(tmp_path / "two.zip") as (archive, _):
        lines = archive.read("store/cases.changerecord.jsonl").splitlines()
    assert len(lines) == 2


@pytest.mark.django_db(transaction=True)
def test_a_synthesis_is_kept_as_a_file_with_codings_that_are_not_opened(case, owner, tmp_path):
    create_case(owner, make.synthesis(*make.coding_round("ann"), make.coding()))
    made = backup.back_up(tmp_path / "kept.zip", key="secret")
    assert made.case_studies == 1
    with reading(made.file) as (archive, _):
        found = read_synthesis(BytesIO(archive.read("syntheses/0001.json")))
    assert len(found.found.synthesis.codings) == 1


@pytest.mark.django_db(transaction=True)
def test_a_backup_that_fails_leaves_no_file(case, tmp_path, monkeypatch):
    monkeypatch.setattr(backup, "tables_after", lambda steps: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        backup.back_up(tmp_path / "kept.zip", key="secret")
    assert list(tmp_path.iterdir()) == []
    assert not connection.in_atomic_block
