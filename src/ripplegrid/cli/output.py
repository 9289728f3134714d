"""How the commands speak: JSON for programs, sentences for people, and a sign of life."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ripplegrid.errors import UnreadableFile
from ripplegrid.exchange.format import Imported, Problem, Weight
from ripplegrid.exchange.native import Gathered, ImportedSynthesis, is_synthesis, read_synthesis
from ripplegrid.exchange.registry import HEAD, read_file
from ripplegrid.model.case import CaseStudy

as_json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for programs.")
existing = click.Path(exists=True, dir_okay=False, path_type=Path)

_MARKS = {Weight.ERROR: "✗", Weight.WARNING: "!", Weight.NOTE: "·"}


def say_json(data: object) -> None:
    """Print an answer for programs."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


@contextmanager
def sign_of_life(doing: str) -> Iterator[None]:
    """Say what is being done, on standard error, once it has taken a second; then how long."""
    done = threading.Event()

    def speak() -> None:
        seconds = 1
        while not done.wait(1):
            sys.stderr.write(f"\r{doing} … {seconds} s" if sys.stderr.isatty() else "")
            if seconds == 1 and not sys.stderr.isatty():
                sys.stderr.write(f"{doing} …\n")
            sys.stderr.flush()
            seconds += 1
        if seconds > 1 and sys.stderr.isatty():
            sys.stderr.write("\n")

    thread = threading.Thread(target=speak, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def read(path: Path, name: str | None = None) -> Imported:
    """Read a file, of a named format or whatever it is, with a sign of life."""
    with sign_of_life(f"Reading {path.name}"):
        return read_file(path, name)


def read_case(path: Path) -> CaseStudy:
    """The case study in a file; its problems go to standard error.

    Raises:
        UnreadableFile: when it cannot be read whole.
    """
    imported = read(path)
    serious = [p for p in imported.problems if p.weight is not Weight.NOTE]
    for line in told(serious):
        click.echo(line, err=True)
    if imported.case is None or not imported.whole:
        raise UnreadableFile(name=path.name)
    return imported.case


def holds_synthesis(path: Path) -> bool:
    """Whether a file says of itself that it holds a synthesis."""
    with path.open("rb") as stream:
        return is_synthesis(stream.read(HEAD))


def read_synthesis_file(path: Path) -> ImportedSynthesis:
    """Read a synthesis file, with a sign of life."""
    with sign_of_life(f"Reading {path.name}"), path.open("rb") as stream:
        return read_synthesis(stream, path.name)


def read_gathered(path: Path) -> Gathered:
    """The synthesis in a file with its case studies; its problems go to standard error.

    Raises:
        UnreadableFile: when it cannot be read whole.
    """
    imported = read_synthesis_file(path)
    for line in told(p for p in imported.problems if p.weight is not Weight.NOTE):
        click.echo(line, err=True)
    if imported.found is None:
        raise UnreadableFile(name=path.name)
    return imported.found


def told(problems: Iterable[Problem]) -> Iterator[str]:
    """The problems as lines for people."""
    for problem in problems:
        place = f"{problem.place}: " if problem.place else ""
        yield f"{_MARKS[problem.weight]} {place}{problem.sentence}"
        if problem.hint:
            yield f"    {problem.hint}"


def problem_data(problem: Problem) -> dict[str, str]:
    """A problem for programs."""
    return {
        "weight": problem.weight.value,
        "code": problem.code,
        "place": problem.place,
        "sentence": problem.sentence,
        "hint": problem.hint,
    }
