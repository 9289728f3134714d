"""The pictures of the tutorial. (What it calls by a name is looked for with the how-to pages.)"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = ROOT / "docs" / "tutorial" / "first-case-study.md"


def test_every_picture_is_there_and_small():
    pictures = re.findall(r"\]\((\S+\.png)\)", TUTORIAL.read_text("utf-8"))
    assert len(pictures) == 6
    for picture in pictures:
        assert (TUTORIAL.parent / picture).stat().st_size <= 150_000
