"""Does one job in a process of its own, so that pages are not kept waiting and it can be stopped.

The process gets JSON on its standard input: which function to call, in which language, with what.
It says each step as a line on its standard error and gives the file on its standard output. It
knows neither the store nor its secrets. Run as ``python -m ripplegrid.web.jobs.child``.
"""

from __future__ import annotations

import gc
import gettext
import json
import os
import sys
from importlib import import_module
from typing import BinaryIO

from ripplegrid.errors import RipplegridError
from ripplegrid.saying import Language, speaking

STEP = b"step\n"
REFUSED = 3
"""How the process ends when it has a sentence to say instead of a file."""


def language(code: str, folder: str) -> Language:
    """A language by its catalogue in a folder; English where there is none.

    Example:
        >>> language("en", "nowhere").text("Grid")
        'Grid'
    """
    found = gettext.translation("django", folder, [code.replace("-", "_")], fallback=True)
    return Language(code, found.gettext, found.ngettext)


def work(asked: bytes, out: BinaryIO, steps: BinaryIO) -> int:
    """Do what is asked; gives the code to end with."""
    order = json.loads(asked)
    module, _, name = order["target"].partition(":")

    def step() -> None:
        steps.write(STEP)
        steps.flush()

    with speaking(language(order["language"], order["folder"])):
        try:
            out.write(getattr(import_module(module), name)(order["with"], step))
        except RipplegridError as refusal:
            out.write(f"{refusal.sentence} {refusal.hint}".encode())
            return REFUSED
    return 0


def main() -> None:
    """The entrance of the process."""
    gc.disable()  # it ends with its job; looking for rings of objects takes a third of a long one
    out = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not stand in the file
    with os.fdopen(out, "wb") as answers:
        code = work(sys.stdin.buffer.read(), answers, sys.stderr.buffer)
    sys.exit(code)


if __name__ == "__main__":
    main()
