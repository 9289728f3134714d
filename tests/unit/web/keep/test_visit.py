"""A backup brings everything back: every row, every digest, every link."""

import json
import zipfile

import pytest

from tests import servers
from tests.unit.web.keep.installations import FILL, OPEN, call, digests, prepared


@pytest.fixture(scope="module")
def filled(any_database):
    """An installation with work in it, and the secret of a link it gave; it is only read."""
    settings = any_database()
    prepared(settings)
    return settings, servers.run(settings, FILL).strip()


def test_what_was_kept_comes_back_to_the_byte(filled, any_database, tmp_path):
    settings, secret = filled
    file, again = tmp_path / "one.zip", tmp_path / "two.zip"
    assert call(settings, "backup", "--to", str(file)).returncode == 0
    new = any_database()
    answer = call(new, "restore", str(file), "--json")
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout)["rows"] > 10
    assert call(new, "backup", "--to", str(again)).returncode == 0
    assert digests(again) == digests(file)
    assert call(new, "doctor").returncode == 0
    assert servers.run(new, OPEN.format(secret=secret)).strip() == "case"
    more = "from ripplegrid.model.changes import SetAsideEntry\n" + _ACT
    assert servers.run(new, more).strip() == "3"


_ACT = """
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import act
print(act(local_person(), "case", SetAsideEntry("a", "Twice")).number)
"""


def test_a_backup_can_be_read_without_ripplegrid(filled, tmp_path):
    settings, _ = filled
    file = tmp_path / "kept.zip"
    call(settings, "backup", "--to", str(file))
    assert file.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(file) as archive:
        study = json.loads(archive.read("case studies/0001.json"))
        assert study["tellings"][0]["quotation"] == "Diolch — “ŵ” 🙂"
        assert "restore" in archive.read("README.txt").decode()


def test_nothing_is_ever_written_over(filled, tmp_path):
    settings, _ = filled
    file = tmp_path / "kept.zip"
    call(settings, "backup", "--to", str(file))
    before = servers.run(settings, _COUNT)
    answer = call(settings, "restore", str(file))
    assert answer.returncode == 1
    assert "never put over it" in answer.stderr
    assert servers.run(settings, _COUNT) == before


_COUNT = "from ripplegrid.web.cases.models import ChangeRecord; print(ChangeRecord.objects.count())"


@pytest.mark.parametrize("harm", ["cut", "flip", "text", "newer", "added"])
def test_a_backup_that_is_not_whole_is_refused_and_leaves_nothing(
    harm, filled, any_database, tmp_path
):
    settings, _ = filled
    file = tmp_path / "kept.zip"
    call(settings, "backup", "--to", str(file))
    _harm(file, harm)
    new = any_database()
    answer = call(new, "restore", str(file))
    assert answer.returncode == 1
    assert "Nothing was changed." in answer.stderr
    assert "Traceback" not in answer.stderr
    assert prepared(new) == ""  # it begins as an installation that was never there


def _harm(file, harm):
    whole = file.read_bytes()
    if harm == "cut":
        file.write_bytes(whole[: len(whole) // 2])
    elif harm == "flip":
        middle = whole.index(b"store/cases.changerecord.jsonl") + 200
        file.write_bytes(whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :])
    elif harm == "text":
        file.write_text("not a backup")
    elif harm == "added":
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr("store/accounts.person.extra", "{}")
    else:
        with zipfile.ZipFile(file) as archive:
            inside = {name: archive.read(name) for name in archive.namelist()}
        said = json.loads(inside.pop("manifest.json"))
        said["steps"].append(["cases", "9999_from_the_future"])
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in {**inside, "manifest.json": json.dumps(said)}.items():
                archive.writestr(name, content)


def test_where_there_is_nothing_nothing_is_made(tmp_path):
    answer = call({"RIPPLEGRID_DATA": str(tmp_path / "none")}, "backup")
    assert answer.returncode == 1
    assert "There are no case studies in" in answer.stderr
    assert not (tmp_path / "none").exists()
