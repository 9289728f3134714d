"""Draw the figures of the example case studies for the documentation.

``python -m tools.draw_examples`` writes the SVG files, the page that shows them, and the PNG of
one ripple map for the README.
"""

import asyncio
import sys
from pathlib import Path

from playwright.async_api import async_playwright

from ripplegrid.exchange.examples import load, names
from ripplegrid.model.case import CaseStudy
from ripplegrid.report.figures import KINDS, Options, draw
from tools import browser

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "docs" / "_static" / "figures"
PAGE = ROOT / "docs" / "reference" / "figures-of-the-examples.md"
PICTURE = ROOT / "docs" / "_static" / "ripple-map.png"
FONT = "ui/static/ui/vendor/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
PICTURED = "preterm-births"
WIDTH = 1200

CAPTIONS = {
    "continuum": "The continuum: four dimensions side by side",
    "grid": "The grid: entries and voices of each cell",
    "ripple": "The ripple map: how one change led to another",
    "timeline": "The timeline: every entry with a date, however vague",
    "levels": "From level to level: how change moved",
    "voices": "The voices: who speaks at which level",
    "stages": "The circle of stages: who took part, and how fully",
}


def drawings() -> dict[Path, str]:
    """The text of every drawing, by its file."""
    return {
        FIGURES / f"{name}-{kind}.svg": draw(kind, load(name), options=Options(width=WIDTH))
        for name in names()
        for kind in KINDS
    }


def page() -> str:
    """The page that shows them, one example after the other."""
    parts = [
        "# Figures of the examples",
        "",
        "Every figure of the example case studies that come with Ripplegrid, as",
        "`ripplegrid figure` draws them. `python -m tools.draw_examples` draws them again.",
    ]
    for name in names():
        case = load(name)
        invented = " This case study is invented." if case.about.fictional else ""
        parts += ["", f"## {case.title}", "", f"`{name}`.{invented}"]
        for kind in KINDS:
            parts += ["", f"![{CAPTIONS[kind]}](../_static/figures/{name}-{kind}.svg)"]
    return "\n".join(parts) + "\n"


async def picture(case: CaseStudy) -> bytes:
    """The ripple map of one case study as it looks in a browser, in the project's own type."""
    font = (ROOT / "src" / "ripplegrid" / "web" / FONT).as_uri()
    family = "font-family:'Atkinson Hyperlegible Next'"
    face = f"@font-face{{{family};src:url({font});font-weight:200 800}}"
    drawn = draw("ripple", case, options=Options(width=WIDTH))
    sheet = FIGURES / "picture.html"
    sheet.write_text(
        f"<!doctype html><meta charset=utf-8><style>{face}body{{margin:0}}svg{{display:block}}"
        f"</style>{drawn}",
        "utf-8",
    )
    try:
        async with async_playwright() as play:
            chrome = await play.chromium.launch(executable_path=browser.find(), args=browser.FLAGS)
            shown = await chrome.new_page(viewport={"width": WIDTH, "height": 900})
            await shown.goto(sheet.as_uri())
            await shown.evaluate("document.fonts.ready")
            taken = await shown.locator("svg").screenshot()
            await chrome.close()
            return taken
    finally:
        sheet.unlink()


def main() -> int:
    """Write everything."""
    FIGURES.mkdir(parents=True, exist_ok=True)
    for file, text in drawings().items():
        file.write_text(text, "utf-8")
    PAGE.write_text(page(), "utf-8")
    PICTURE.write_bytes(asyncio.run(picture(load(PICTURED))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
