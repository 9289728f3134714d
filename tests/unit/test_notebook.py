"""``import ripplegrid`` is light, and offers what a notebook needs."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import ripplegrid
from ripplegrid.notebook import HOME

HEAVY = ("django", "networkx", "numpy", "docx", "xlsxwriter", "python_calamine", "edtf", "click")


def loaded_after(code: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules, sep='\\n')"],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(ripplegrid.__file__).parents[1])},
    )
    return set(run.stdout.split())


def test_the_import_loads_no_room_at_all():
    ours = {name for name in loaded_after("import ripplegrid") if name.startswith("ripplegrid")}
    assert ours == {"ripplegrid", "ripplegrid.notebook"}


def test_every_name_together_loads_no_web_and_no_heavy_library():
    loaded = loaded_after(f"from ripplegrid import {', '.join(HOME)}")
    tops = {name.split(".")[0] for name in loaded}
    assert tops & set(HEAVY) == set()
    assert not any(name.startswith(("ripplegrid.web", "ripplegrid.cli")) for name in loaded)


@pytest.mark.parametrize("name", HOME)
def test_every_name_is_the_one_of_its_room(name):
    assert getattr(ripplegrid, name) is getattr(import_module(HOME[name]), name)
    assert name in dir(ripplegrid)


def test_type_checkers_are_told_the_same_names():
    stub = Path(ripplegrid.__file__).with_suffix(".pyi").read_text("utf-8")
    told = {
        alias.name: node.module
        for node in ast.parse(stub).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert told == dict(HOME)


def test_a_name_that_is_not_there_is_said_as_for_any_module():
    with pytest.raises(AttributeError, match="'ripplegrid' has no attribute 'score'"):
        _ = ripplegrid.score
