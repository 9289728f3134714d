"""The settings a person can make."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest

from ripplegrid.web import environment, settings
from ripplegrid.web.environment import DEFAULTS, SETTINGS, Environment


def test_every_setting_has_a_default_and_a_sentence():
    assert len(DEFAULTS) == len(SETTINGS)
    assert all(one.sentence.endswith(".") for one in SETTINGS)


def test_no_setting_is_read_that_is_not_in_the_table():
    sources = Path(environment.__file__).parent.rglob("*.py")
    read = {name for file in sources for name in _names(file.read_text(encoding="utf-8"))}
    assert read <= DEFAULTS.keys() | {"DJANGO_SETTINGS_MODULE"}


def _names(text):
    return re.findall(r"""["'](RIPPLEGRID_[A-Z_]+|DATABASE_URL|DJANGO_[A-Z_]+)["']""", text)


def test_defaults_keep_the_application_to_this_computer():
    said = Environment.read({})
    assert (said.host, said.port, said.debug, said.https) == ("127.0.0.1", 8420, False, False)
    assert said.database_file.parent == said.data


@pytest.mark.parametrize(
    ("name", "value"),
    [("RIPPLEGRID_PORT", "http"), ("RIPPLEGRID_PORT", "70000"), ("RIPPLEGRID_HTTPS", "perhaps")],
)
def test_a_value_that_cannot_be_used_is_named(name, value):
    with pytest.raises(ValueError, match=f"{name} is “{value}”"):
        Environment.read({name: value})


def test_the_key_is_made_once_for_its_owner_alone(tmp_path):
    said = Environment.read({"RIPPLEGRID_DATA": str(tmp_path / "data")})
    before = said.key()
    assert not said.data.exists()
    said.prepare()
    said.prepare()
    key = said.key()
    assert key == Environment.read({"RIPPLEGRID_DATA": str(said.data)}).key() != before
    assert stat.S_IMODE(said.key_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(said.data.stat().st_mode) == 0o700
    assert [file.name for file in said.data.iterdir()] == ["secret.key"]


def test_a_given_key_is_not_written_down(tmp_path):
    said = Environment.read({"RIPPLEGRID_DATA": str(tmp_path), "RIPPLEGRID_SECRET_KEY": "k" * 50})
    said.prepare()
    assert said.key() == "k" * 50
    assert not said.key_file.exists()


def test_a_postgresql_address_is_taken_apart():
    database = settings.postgresql_database("postgresql://me:p%40ss@db.example:6000/cases")
    assert (database["NAME"], database["USER"], database["PASSWORD"]) == ("cases", "me", "p@ss")
    assert (database["HOST"], database["PORT"]) == ("db.example", "6000")
    with pytest.raises(ValueError, match="postgresql://"):
        settings.postgresql_database("mysql://db.example/cases")


def test_the_name_of_the_key_is_on_the_disk_and_not_only_what_is_in_it(tmp_path, monkeypatch):
    synced = []

    def noting(descriptor):
        synced.append((os.fstat(descriptor).st_ino, (tmp_path / "data" / "secret.key").exists()))

    monkeypatch.setattr(os, "fsync", noting)
    Environment.read({"RIPPLEGRID_DATA": str(tmp_path / "data")}).prepare()
    for folder in (tmp_path / "data", tmp_path):
        assert (folder.stat().st_ino, True) in synced
