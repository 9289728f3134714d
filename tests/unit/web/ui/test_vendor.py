"""What is vendored is what vendor.json says, and nothing else."""

import hashlib
import json
import re
from pathlib import Path

UI = Path("src/ripplegrid/web/ui")
VENDOR = UI / "static/ui/vendor"
ROWS = json.loads((UI / "vendor.json").read_text("utf-8"))


def test_every_vendored_file_has_the_checksum_written_down():
    for row in ROWS:
        assert hashlib.sha256((VENDOR / row["as"]).read_bytes()).hexdigest() == row["sha256"]


def test_no_file_is_vendored_without_being_written_down():
    there = {str(p.relative_to(VENDOR)) for p in VENDOR.rglob("*") if p.is_file()}
    assert there == {row["as"] for row in ROWS}


def test_versions_are_exact_and_each_package_brings_its_licence():
    for row in ROWS:
        assert re.fullmatch(r"\d+\.\d+\.\d+", row["version"])
        assert row["licence"]
    packages = {row["package"] for row in ROWS}
    assert packages == {row["package"] for row in ROWS if row["file"] == "LICENSE"}


def test_the_fonts_are_the_ones_the_tokens_use():
    used = set(re.findall(r'url\("vendor/([^"]+)"\)', (UI / "static/ui/tokens.css").read_text()))
    assert used == {row["as"] for row in ROWS if row["as"].endswith(".woff2")}
