"""Make the typefaces of documents out of those of the pages.

What writes PDF reads TrueType files with one weight each; the pages have them variable, packed,
and in two parts (Latin, and Latin extended). Run it when the typefaces of the pages change::

    pip install 'fonttools[woff]'      (in an environment of its own: nothing else needs it)
    python tools/document_fonts.py

The licences (SIL Open Font License) go along with the files.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from fontTools import merge, ttLib
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent / "src" / "ripplegrid"
PAGES = ROOT / "web" / "ui" / "static" / "ui" / "vendor" / "fonts"
TARGET = ROOT / "report" / "documents" / "renderers" / "fonts"
FACES = (
    ("atkinson-hyperlegible-next", "normal", "Atkinson Hyperlegible Next", "Regular", 400),
    ("atkinson-hyperlegible-next", "normal", "Atkinson Hyperlegible Next", "Bold", 700),
    ("literata", "normal", "Literata", "Regular", 400),
)
EPOCH = 3_534_624_000
"""The first day of 2016, as font files count: a fixed time, so that the files stay the same."""


def main() -> None:
    """Make every face, and copy the licences."""
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, style, family, face, weight in FACES:
            parts = []
            for part in ("latin", "latin-ext"):
                font = ttLib.TTFont(PAGES / f"{name}-{part}-wght-{style}.woff2")
                font.flavor = None
                axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
                one = instancer.instantiateVariableFont(font, axes | {"wght": weight})
                path = Path(scratch) / f"{name}-{part}-{weight}.ttf"
                one.save(path)
                parts.append(str(path))
            whole = merge.Merger().merge(parts)
            _named(whole, family, face, weight)
            whole.save(TARGET / f"{name}-{face.lower()}.ttf")
    for licence in ("atkinson-hyperlegible-next", "literata"):
        shutil.copyfile(PAGES / f"{licence}-LICENSE.txt", TARGET / f"{licence}-LICENSE.txt")


def _named(font: ttLib.TTFont, family: str, face: str, weight: int) -> None:
    """Give the face its names: what wants a typeface asks for it by these."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in {0, 13, 14}]
    texts = {
        1: family,
        2: face,
        4: f"{family} {face}",
        6: f"{family.replace(' ', '')}-{face}",
        16: family,
        17: face,
    }
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if weight >= 700 else 0x40
    font["head"].macStyle = 1 if weight >= 700 else 0
    font["head"].created = font["head"].modified = EPOCH
    font.recalcTimestamp = False


if __name__ == "__main__":
    main()
