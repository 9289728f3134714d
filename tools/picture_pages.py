"""Take the pictures of pages that the tutorial shows: ``python -m tools.picture_pages``.

A demonstration is started in a folder of its own for it, and ended afterwards.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from ripplegrid.exchange.examples import load
from tools import browser

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "_static" / "pages"
SHOWN = "discharge-app"
LAPTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 780}
PAGES = (
    ("grid", "grid/", LAPTOP, "light"),
    ("map", "map/", LAPTOP, "dark"),
    ("add", "entries/add/?level=individual&column=impacts", PHONE, "light"),
    ("findings", "findings/", PHONE, "dark"),
)


def take(chromium: Browser, link: str) -> None:
    """Every picture, from the demonstration that the link opens."""
    context = chromium.new_context()
    context.new_page().goto(link)
    state = context.storage_state()
    address = f"{link.split('/enter/', maxsplit=1)[0]}/cases/{load(SHOWN).id}"
    for name, path, size, scheme in PAGES:
        context = chromium.new_context(storage_state=state, viewport=size, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{address}/{path}")
        page.evaluate("document.fonts.ready")
        page.screenshot(path=PICTURES / f"{name}.png")
        context.close()


def main() -> None:
    """Start a demonstration, take the pictures, end it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = {**os.environ, "RIPPLEGRID_DATA": folder, "RIPPLEGRID_PORT": "0"}
        command = [sys.executable, "-m", "ripplegrid", "demo", "--no-browser"]
        with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True) as demo:
            assert demo.stdout
            found = (re.search(r"http://\S+/enter/\S+", line) for line in demo.stdout)
            link = next(one[0] for one in found if one)
            with sync_playwright() as playwright:
                chromium = playwright.chromium.launch(
                    executable_path=browser.ensure(), args=browser.FLAGS
                )
                take(chromium, link)
                chromium.close()
            demo.terminate()
    print(f"The pictures are in {PICTURES}.")


if __name__ == "__main__":
    main()
