"""Case files as they were written once. They stay readable for ever; these files never change."""

import io
import json
from pathlib import Path

import pytest

from ripplegrid.exchange.native import VERSION, read, write
from ripplegrid.model.case import TABLES

KEPT = sorted((Path(__file__).parent / "kept").glob("version-*.json"))


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
