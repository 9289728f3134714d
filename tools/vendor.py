"""Fetch the third-party files the pages use, as src/ripplegrid/web/ui/vendor.json names them.

Run it to bring a file up to date: change the version in vendor.json, run
``python tools/vendor.py``, look at what changed, commit both. Packages are installed by npm at
exact versions without running their scripts; only the files named are copied.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

UI = Path(__file__).parent.parent / "src" / "ripplegrid" / "web" / "ui"
LIST = UI / "vendor.json"
TARGET = UI / "static" / "ui" / "vendor"


def install(packages: dict[str, str], folder: Path) -> None:
    """Install the packages at exactly these versions into the folder."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is not installed; it is only needed to bring vendored files up to date.")
    wanted = [f"{name}@{version}" for name, version in sorted(packages.items())]
    (folder / "package.json").write_text('{"private": true}')
    subprocess.run(
        [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", *wanted],
        cwd=folder,
        check=True,
    )


def main() -> None:
    """Install, copy each file and write down its checksum."""
    rows = json.loads(LIST.read_text("utf-8"))
    packages = {row["package"]: row["version"] for row in rows}
    with tempfile.TemporaryDirectory() as scratch:
        install(packages, Path(scratch))
        for row in rows:
            source = Path(scratch) / "node_modules" / row["package"] / row["file"]
            target = TARGET / row["as"]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            row["sha256"] = hashlib.sha256(target.read_bytes()).hexdigest()
    LIST.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(rows)} files are in {TARGET}")


if __name__ == "__main__":
    main()
