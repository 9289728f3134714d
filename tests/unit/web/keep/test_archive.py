"""The file of a backup."""

import zipfile

import pytest

from ripplegrid.errors import DamagedBackup
from ripplegrid.web.keep.archive import reading, writing


def test_what_is_written_is_read(tmp_path):
    file = tmp_path / "a.zip"
    with writing(file) as inside:
        assert inside.add("one", [b"a", b"b"]) == 2
        inside.finish([("cases", "0001_initial")])
    with reading(file) as (archive, manifest):
        assert archive.read("one") == b"ab"
        assert manifest.steps == (("cases", "0001_initial"),)


def test_a_zip_that_is_no_backup_is_said_to_be_none(tmp_path):
    file = tmp_path / "a.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("one", "b")
    with pytest.raises(DamagedBackup, match=r"a\.zip"), reading(file):
        pass
