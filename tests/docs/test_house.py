"""The repository keeps its own rules."""

import re
import subprocess
from pathlib import Path

import pytest

from tools import budgets

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "src" / "ripplegrid").rglob("*.py"))


def test_every_budget_and_house_rule_is_kept():
    assert budgets.problems(ROOT) == []


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("src/a.py", "x = 1\n" * 501, "lines"),
        ("tests/test_a.py", "x = 1\n" * 401, "lines"),
        ("src/a/utils.py", "", "attic"),
        ("src/a/__init__.py", "x = 1\n", "init"),
        ("src/a.py", "def f(a, b, c, d, e, g, h): ...\n", "f"),
        ("src/a.py", "def f():\n" + "    x = 1\n" * 60, "f"),
        ("src/a.html", "<p onclick='x()'>", "inline"),
        ("src/a.html", "<script>x()</script>", "inline"),
        ("src/a.html", '<p style="color: red">', "inline"),
    ],
)
def test_a_broken_budget_is_found(name, content, rule):
    assert [r for r, _, _ in budgets.rules(Path(name), content.encode())] == [rule]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("src/a/__init__.py", '"""Doc."""\nfrom a import b\n__all__ = ["b"]\n'),
        ("src/a.py", "class A:\n    def f(self, a, b, c, d, e, g): ...\n"),
        ("src/a.html", '<script src="a.js" type="module"></script>'),
    ],
)
def test_a_kept_budget_is_left_alone(name, content):
    assert list(budgets.rules(Path(name), content.encode())) == []


def test_every_module_has_its_test_file():
    missing = []
    for path in SOURCES:
        if path.name in {"__init__.py", "__main__.py"} or "migrations" in path.parts:
            continue
        inside = path.relative_to(ROOT / "src" / "ripplegrid")
        folder = ROOT / "tests" / "unit" / inside.parent
        found = [*folder.glob(f"test_{path.stem}.py"), *folder.glob(f"test_{path.stem}_*.py")]
        if not found:
            missing.append(str(inside))
    assert missing == []


def test_the_architecture_names_only_paths_that_exist():
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    named = set(re.findall(r"`((?:src|tests|docs|tools|benchmarks|requirements)/[\w./-]+)`", text))
    named |= {
        f"src/ripplegrid/{p}"
        for p in re.findall(r"`((?:\w+/)+\w*(?:\.\w+)?)`", text)
        if (ROOT / "src/ripplegrid" / p.split("/")[0]).is_dir()
    }
    assert named
    assert sorted(p for p in named if not (ROOT / p).exists()) == []


def test_the_pins_name_no_host_and_carry_hashes():
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text("utf-8")
        assert "://" not in text
        pins = re.findall(r"^[a-z0-9].*==.*$", text, re.MULTILINE)
        assert pins
        assert text.count("--hash=sha256:") >= len(pins)


def test_the_project_speaks_only_of_itself():
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    words = re.compile(r"/work/|farm-(bench|studio)|wt-\w+/|r-seed-|helper session", re.IGNORECASE)
    itself = "tests/docs/test_house.py"
    found = []
    for name in tracked:
        path = ROOT / name
        if name == itself or not path.is_file() or path.suffix in {".png", ".woff2", ".mo"}:
            continue
        if match := words.search(path.read_text("utf-8", errors="replace")):
            found.append(f"{name}: {match[0]}")
    assert found == []
