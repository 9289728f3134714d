"""Reads a file in a process of its own, so that no file can take the whole computer with it.

The process gets the bytes on its standard input and answers with JSON, never with objects, on its
standard output. It has 512 MB of memory and a few seconds of processor; if it dies, that is one
problem of the file, told in a sentence. Run as ``python -m ripplegrid.exchange.child``.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from importlib import import_module

from ripplegrid.exchange.cells import TableReader, Tables, packed
from ripplegrid.exchange.format import (
    Format,
    Imported,
    Problem,
    problem_as_json,
    read_problem,
)
from ripplegrid.exchange.native.case_file import decode_case, encode_case
from ripplegrid.exchange.native.json_text import parse
from ripplegrid.saying import worded

MEMORY = 512 * 1024 * 1024
PROCESSOR_SECONDS = 15
WALL_SECONDS = 18
SECRETS = frozenset({"DATABASE_URL", "RIPPLEGRID_SECRET_KEY"})
"""What a process that reads files of others has no business to know."""


def read_apart(target: str, data: bytes, filename: str) -> Imported:
    """What a format makes of the bytes, read in a process with limits.

    Args:
        target: where the format is: ``ripplegrid.exchange.native:FORMAT``.
        data: the file.
        filename: its name, for the reader.
    """
    done = run_apart(target, data, filename)
    return Imported(case=None, problems=(done,)) if isinstance(done, Problem) else unpack(done)


def run_apart(target: str, data: bytes, filename: str) -> bytes | Problem:
    """What the process answers, or the problem of a file that it died of."""
    command = [sys.executable, "-m", "ripplegrid.exchange.child", target, filename]
    environment = {name: value for name, value in os.environ.items() if name not in SECRETS}
    environment["PYTHONPATH"] = os.pathsep.join(p for p in sys.path if p)
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=WALL_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return _problem("took-too-long", worded("Reading the file took too long and was stopped."))
    if done.returncode != 0:
        said = worded("The file needs more memory or time to read than any real case study does.")
        return _problem("too-heavy", said)
    return done.stdout


def pack(found: Imported | Tables) -> bytes:
    """What was read, as JSON."""
    if isinstance(found, Tables):
        return packed(found)
    case = None if found.case is None else encode_case(found.case)
    return json.dumps(
        {"case": case, "problems": [problem_as_json(p) for p in found.problems]}
    ).encode()


def unpack(answer: bytes) -> Imported:
    """What was read, from JSON; the case study is checked as a case file is.

    Example:
        >>> unpack(pack(Imported(case=None))).case is None
        True
    """
    data, problems = parse(answer)
    if problems:
        return Imported(case=None, problems=problems)
    problems = tuple(read_problem(one) for one in data["problems"])
    if data["case"] is None:
        return Imported(case=None, problems=problems)
    decoded = decode_case(data["case"])
    return Imported(case=decoded.case, problems=problems + decoded.problems)


def answer(target: str, data: bytes, filename: str) -> Imported | Tables:
    """What a format makes of the bytes; an error of a reader's library becomes a problem."""
    module, _, name = target.partition(":")
    format_: Format | TableReader = getattr(import_module(module), name)
    try:
        return format_.read(io.BytesIO(data), filename)
    except (MemoryError, RecursionError):
        said = worded("The file needs more memory to read than any real case study does.")
        return _failed("too-heavy", said)
    except Exception:  # noqa: BLE001 - the entrance of the process: a library met a broken file
        said = worded(
            "The file could not be read as {label}: its insides are not as they should.",
            label=format_.label,
        )
        return _failed("damaged", said)


def _failed(code: str, sentence: str) -> Imported:
    return Imported(case=None, problems=(_problem(code, sentence),))


def _problem(code: str, sentence: str) -> Problem:
    hint = worded("Open it in its own program, save it as a new file, and try that one.")
    return Problem(code=code, place="the whole file", sentence=sentence, hint=hint)


def limit() -> None:
    """Give this process its limits, where the system knows such limits."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:  # pragma: no cover - the time limit of the parent still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    """The entrance of the process."""
    limit()
    target, filename = sys.argv[1:]
    out = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not stand in the answer
    found = answer(target, sys.stdin.buffer.read(), filename)
    with os.fdopen(out, "wb") as answers:
        answers.write(pack(found))


if __name__ == "__main__":
    main()
