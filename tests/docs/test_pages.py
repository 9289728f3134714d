"""What the documentation says is so."""

import doctest
import importlib
import pkgutil
import re
from importlib.util import find_spec
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


SNIPPETS = [
    pytest.param(code, id=f"{page.relative_to(ROOT)}-{number}")
    for page in PAGES
    for number, code in enumerate(
        re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    )
]


@pytest.mark.parametrize("code", SNIPPETS)
def test_the_python_of_every_page_works(code, tmp_path, monkeypatch):
    write_file(load("deep"), tmp_path / "our-case.json")
    monkeypatch.chdir(tmp_path)
    exec(code, {})


def test_the_first_example_of_the_library_page_answers_every_question(
    tmp_path, monkeypatch, capsys
):
    page = (ROOT / "docs" / "reference" / "library.md").read_text("utf-8")
    write_file(load("deep"), tmp_path / "our-case.json")
    monkeypatch.chdir(tmp_path)
    exec(re.search(r"```python\n(.*?)```", page, re.DOTALL)[1], {})
    assert len(capsys.readouterr().out.splitlines()) >= 12


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_named_in_a_page_exists_with_its_options(page):
    text = page.read_text("utf-8")
    for line in re.findall(r"(?:`|^)ripplegrid ([a-z][^`\n]*)", text, re.MULTILINE):
        name, *rest = line.split("#")[0].split()
        assert name in main.commands, f"there is no ripplegrid {name}"
        options = {o for p in main.commands[name].params for o in p.opts} | {"--help"}
        assert {word.split("=")[0] for word in rest if word.startswith("-")} <= options


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_target_of_make_named_in_a_page_exists(page):
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name in re.findall(r"(?:`|^)make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE):
        assert re.search(rf"^{name}:", makefile, re.MULTILINE), f"there is no make {name}"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_module_and_file_named_in_a_page_exists(page):
    text = page.read_text("utf-8")
    for name in re.findall(r"`((?:src|tests|docs|tools|benchmarks|requirements)/[\w./-]+)`", text):
        assert (ROOT / name).exists(), f"there is no {name}"
    for name in re.findall(r"`python -m ([\w.]+)", text):
        assert find_spec(name), f"there is no module {name}"


def test_the_readme_shows_a_picture_and_the_two_commands_first():
    first_screen = (ROOT / "README.md").read_text("utf-8").split("\n## What you can do")[0]
    assert "docs/_static/ripple-map.png" in first_screen
    assert "make demo" in first_screen
    assert "make test" in first_screen


def test_the_changelog_says_once_what_is_not_there_yet_and_nothing_twice():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    assert text.count("Not there yet:") == 1
    assert len(lines) == len(set(lines))


def test_the_generated_pages_say_what_the_code_says():
    assert reference.behind() == []
