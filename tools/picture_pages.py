"""Take the pictures of pages that the tutorial shows: ``python -m tools.picture_pages``.

A demonstration is started in a folder of its own for it, and ended afterwards.
"""

import os
import re
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from ripplegrid.exchange.examples import load
from tools import browser

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "_static" / "pages"
SHOWN, WITH_A_PAIR = "discharge-app", "school-mornings"
LAPTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 780}
COLOURS = 256
WIDE = {"width": 1280, "height": 560}
TOLD_SO_FAR = "54e8c30c-275b-4312-ac72-238139595176"
TOLD_LAST = "467034f3-0fd1-4ae9-9439-18ecd8906eae"
PAGES = (
    ("grid", SHOWN, "grid/", LAPTOP, "light"),
    ("map", SHOWN, "map/", LAPTOP, "dark"),
    ("add", SHOWN, "entries/add/?level=individual&column=impacts", PHONE, "light"),
    ("tell", SHOWN, f"entries/{TOLD_LAST}/link/led-to/?told={TOLD_SO_FAR}", PHONE, "light"),
    ("alike", WITH_A_PAIR, "alike/", WIDE, "light"),
    ("findings", SHOWN, "findings/", PHONE, "dark"),
)
FROM = {"grid": ".wall", "map": ".map-tools"}
"""What a picture begins with, where that is not the top of its page."""


def take(chromium: Browser, link: str) -> None:
    """Every picture, from the demonstration that the link opens."""
    context = chromium.new_context()
    context.new_page().goto(link)
    state = context.storage_state()
    site = link.split("/enter/", maxsplit=1)[0]
    for name, example, path, size, scheme in PAGES:
        context = chromium.new_context(storage_state=state, viewport=size, color_scheme=scheme)
        page = context.new_page()
        page.goto(f"{site}/cases/{load(example).id}/{path}")
        page.evaluate("document.fonts.ready")
        if name in FROM:
            page.locator(FROM[name]).first.evaluate(
                "here => scrollBy(0, here.getBoundingClientRect().top - 16)"
            )
        picture = Image.open(BytesIO(page.screenshot())).convert("RGB")
        picture = picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE)
        picture.save(PICTURES / f"{name}.png", optimize=True)
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
