"""Run every measurement, or those named on the command line, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPTS = sorted(
    path.stem
    for path in Path(__file__).parent.glob("*.py")
    if "def main(" in path.read_text("utf-8") and path.stem != "__main__"
)

for name in sys.argv[1:] or SCRIPTS:
    subprocess.run(
        [sys.executable, "-c", f"from benchmarks.{name} import main; main()"], check=True
    )
