"""Find the browser that the tests drive, and fetch one where a fresh machine has none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find() -> str | None:
    """The path of a Chromium-like browser, or None."""
    chosen = os.environ.get("RIPPLEGRID_BROWSER")
    return chosen or next((path for name in NAMES if (path := shutil.which(name))), None)


def ensure() -> str:
    """The path of a browser; installed with the system's package manager where there is none."""
    if found := find():
        return found
    print("The tests need a browser; installing Chromium ...", flush=True)
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        for step in (["update"], ["install", "-y", "chromium"]):
            command = [*sudo, "apt-get", "-qq", *step]
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        if found := find():
            return found
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where nothing was found

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        return path
    sys.exit(
        "There is no Chromium, Chrome or Edge on this machine and none could be installed. "
        "Install one, or name it in RIPPLEGRID_BROWSER, and run make test again."
    )


if __name__ == "__main__":
    print(ensure())
