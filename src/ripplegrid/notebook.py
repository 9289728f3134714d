"""The entrance for notebooks: the names one needs there, each loaded when it is first asked for.

So ``import ripplegrid`` costs nothing, and a process that only reads a file does not load the
figures. To add a name, add a line here and the same in ``__init__.pyi``, which tells it to editors
and type checkers.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import MappingProxyType
from typing import Any

HOME = MappingProxyType(
    {
        "About": "ripplegrid.model",
        "CaseStudy": "ripplegrid.model",
        "Claim": "ripplegrid.model",
        "Contribution": "ripplegrid.model",
        "Contributor": "ripplegrid.model",
        "Effect": "ripplegrid.model.words",
        "Entry": "ripplegrid.model",
        "Evidence": "ripplegrid.model",
        "Finding": "ripplegrid.analysis",
        "Kind": "ripplegrid.model.words",
        "Level": "ripplegrid.model.words",
        "LinkTable": "ripplegrid.analysis",
        "Purpose": "ripplegrid.disclosure",
        "Reader": "ripplegrid.disclosure",
        "Reading": "ripplegrid.model.reading",
        "RipplegridError": "ripplegrid.errors",
        "Telling": "ripplegrid.model",
        "When": "ripplegrid.model",
        "analyse": "ripplegrid.analysis",
        "apply": "ripplegrid.model",
        "draw": "ripplegrid.report.figures",
        "findings": "ripplegrid.analysis",
        "new_id": "ripplegrid.model",
        "read_file": "ripplegrid.exchange.registry",
        "read_when": "ripplegrid.exchange.dates",
        "share": "ripplegrid.disclosure",
        "terms": "ripplegrid.method",
        "write_file": "ripplegrid.exchange.registry",
    }
)
"""Every name, and the room it comes from."""


def __getattr__(name: str) -> Any:
    """The thing of this name, for ``ripplegrid`` itself (PEP 562); kept there once it is loaded."""
    if name not in HOME:
        raise AttributeError(f"module 'ripplegrid' has no attribute {name!r}")
    found = getattr(import_module(HOME[name]), name)
    setattr(sys.modules["ripplegrid"], name, found)
    return found


def __dir__() -> list[str]:
    """What an editor offers after ``ripplegrid.``."""
    return sorted({*vars(sys.modules["ripplegrid"]), *HOME})
