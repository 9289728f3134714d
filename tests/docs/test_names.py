"""How-to pages and the tutorial call pages and buttons what the application calls them.

Words in bold are a name that stands on a page. The lead of a list item may be bold, too, where it
is a sentence of its own.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(p for d in ("how-to", "tutorial") for p in (ROOT / "docs" / d).glob("*.md"))
QUOTED = re.compile(r"""\"((?:[^"\\\n]|\\.)+)\"|'((?:[^'\\\n]|\\.)+)'""")
BLOCK = re.compile(r"(?:blocktrans(?:late)?[^%]*|plural) %\}(.+?)\{%", re.DOTALL)


def plainly(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


@pytest.fixture(scope="session")
def said() -> set[str]:
    source = ROOT / "src" / "ripplegrid"
    found = set()
    for file in [*source.rglob("*.html"), *source.rglob("*.py"), *source.rglob("*.toml")]:
        text = file.read_text("utf-8")
        found |= {plainly(one or other) for one, other in QUOTED.findall(text)}
        found |= {plainly(block) for block in BLOCK.findall(text)}
    return found


def names(text: str) -> list[str]:
    """What is called by a name; the ways through several pages one by one."""
    text = re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"^(?:-|\d+\.) \*\*[^*]+[.?]\*\*", "", text, flags=re.MULTILINE)
    bold = re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)
    return [plainly(step) for name in bold for step in name.split(" → ")]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_name_in_bold_stands_in_the_application(page, said):
    assert [name for name in names(page.read_text("utf-8")) if name not in said] == []


def test_a_name_that_stands_nowhere_is_found(said):
    text = "Press **Sign the ripple**.\n- **This is how it goes.** Then **Ripple map**."
    assert [name for name in names(text) if name not in said] == ["Sign the ripple"]
