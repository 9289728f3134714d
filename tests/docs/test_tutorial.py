"""The tutorial names buttons and pages as they are called on the pages."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorial" / "first-case-study.md"
SAID = re.compile(r"""(?:trans|_\(|say\()\s*["'](.+?)["']""")


def said_on_pages() -> set[str]:
    web = ROOT / "src" / "ripplegrid" / "web"
    files = [*web.rglob("*.html"), *web.rglob("forms/*.py")]
    return {words for file in files for words in SAID.findall(file.read_text("utf-8"))}


def test_every_name_in_bold_stands_on_a_page():
    bold = re.findall(r"\*\*(.+?)\*\*", TUTORIAL.read_text("utf-8"), re.DOTALL)
    assert len(bold) > 10
    assert {" ".join(name.split()) for name in bold} - said_on_pages() == set()


def test_every_picture_is_there_and_small():
    pictures = re.findall(r"\]\((\S+\.png)\)", TUTORIAL.read_text("utf-8"))
    assert len(pictures) == 4
    for picture in pictures:
        assert (TUTORIAL.parent / picture).stat().st_size <= 150_000
