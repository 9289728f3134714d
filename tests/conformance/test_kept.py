"""Our own files as they were written once. They stay readable for ever and never change."""

import io
import json
from pathlib import Path

import pytest

from ripplegrid.exchange.native import (
    SYNTHESIS_VERSION,
    VERSION,
    read,
    read_synthesis,
    write,
    write_synthesis,
)
from ripplegrid.model.case import TABLES
from ripplegrid.model.synthesis import SYNTHESIS_TABLES

FOLDER = Path(__file__).parent / "kept"
KEPT = sorted(FOLDER.glob("version-*.json"))
KEPT_SYNTHESES = sorted(FOLDER.glob("synthesis-version-*.json"))


@pytest.mark.parametrize("file", KEPT, ids=lambda file: file.stem)
def test_a_file_of_every_version_is_read_whole(file):
    with file.open("rb") as stream:
        found = read(stream)
    assert not [p for p in found.problems if p.weight == "error"]
    said = json.loads(file.read_text("utf-8"))
    for name in TABLES:
        assert len(getattr(found.case, name)) == len(said.get(name, []))


def test_the_version_of_today_is_written_as_it_was_read():
    file = Path(__file__).parent / "kept" / f"version-{VERSION}.json"
    with file.open("rb") as stream:
        found = read(stream)
    text = io.BytesIO()
    write(found.case, text)
    assert text.getvalue() == file.read_bytes()


@pytest.mark.parametrize("file", KEPT_SYNTHESES, ids=lambda file: file.stem)
def test_a_synthesis_file_of_every_version_is_read_whole(file):
    with file.open("rb") as stream:
        found = read_synthesis(stream)
    assert found.problems == ()
    said = json.loads(file.read_text("utf-8"))
    for name in SYNTHESIS_TABLES:
        assert len(getattr(found.found.synthesis, name)) == len(said[name]) > 0
    assert len(found.found.cases) == len(said["cases"]) == 2


def test_the_synthesis_version_of_today_is_written_as_it_was_read():
    file = FOLDER / f"synthesis-version-{SYNTHESIS_VERSION}.json"
    with file.open("rb") as stream:
        found = read_synthesis(stream)
    text = io.BytesIO()
    write_synthesis(found.found, text)
    assert text.getvalue() == file.read_bytes()
