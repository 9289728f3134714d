"""Run every measurement, or those named on the command line."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

SCRIPTS = sorted(
    path.stem
    for path in Path(__file__).parent.glob("*.py")
    if "def main(" in path.read_text("utf-8") and path.stem != "__main__"
)

for name in sys.argv[1:] or SCRIPTS:
    import_module(f"benchmarks.{name}").main()
