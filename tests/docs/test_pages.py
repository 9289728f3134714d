"""What the documentation says is so."""

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import ripplegrid
from ripplegrid.cli import main
from ripplegrid.exchange.examples import load
from ripplegrid.exchange.registry import write_file
from tools import reference

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PAGES = [page for page in PAGES if "_build" not in page.parts]
MODULES = [
    found.name
    for found in pkgutil.walk_packages(ripplegrid.__path__, "ripplegrid.")
    if not found.name.startswith(("ripplegrid.web", "ripplegrid.__main__"))
]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_and_picture_leads_somewhere(page):
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8"))
    local = [t.split("#")[0] for t in targets if "://" not in t and not t.startswith("#")]
    assert [t for t in local if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_the_docstrings_work(name):
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert failed == 0


def test_the_first_example_of_the_library_page_works(tmp_path, monkeypatch, capsys):
    page = (ROOT / "docs" / "reference" / "library.md").read_text("utf-8")
    write_file(load("deep"), tmp_path / "our-case.json")
    monkeypatch.chdir(tmp_path)
    exec(re.search(r"```python\n(.*?)```", page, re.DOTALL)[1], {})
    assert len(capsys.readouterr().out.splitlines()) >= 12


def test_every_command_named_in_a_page_exists():
    for page in PAGES:
        for name in re.findall(r"`ripplegrid (\w+)", page.read_text("utf-8")):
            assert name in main.commands, f"{page.name} names ripplegrid {name}"


def test_the_readme_shows_a_picture_and_the_two_commands_first():
    first_screen = (ROOT / "README.md").read_text("utf-8").split("\n## What you can do")[0]
    assert "docs/_static/ripple-map.png" in first_screen
    assert "make demo" in first_screen
    assert "make test" in first_screen


def test_the_generated_pages_say_what_the_code_says():
    assert reference.behind() == []
