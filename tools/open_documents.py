"""Open every document and workbook in LibreOffice: ``python -m tools.open_documents``.

Each kind of each example, and of the synthesis, is made, loaded by LibreOffice without a window,
and written again as plain text. A file that it would have to repair is not loaded so; what is
loaded must still hold its title, and of a document every heading, as it was written.
LibreOffice is found as ``soffice``; without it, this says so and ends with 2.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ripplegrid.exchange.examples import load, load_synthesis, names
from ripplegrid.exchange.native import Gathered
from ripplegrid.report.documents import KINDS, KINDS_ACROSS, make, make_across, write
from ripplegrid.report.documents.parts import Document, sections_of
from ripplegrid.report.documents.renderers.inline import plain

DAY = date(2026, 1, 31)
AS_TEXT = {".docx": "txt:Text (encoded):UTF8", ".xlsx": "csv:Text - txt - csv (StarCalc):44,34,76"}
"""What each is written again as; of a workbook that is its first sheet."""
MINUTES = 20


def documents() -> Iterator[tuple[str, Document, tuple[str, ...]]]:
    """A name for every document, the document, and the endings of its files."""
    for kind, how in KINDS.items():
        for name in names():
            yield f"{kind}-{name}", make(kind, load(name), made=DAY), how.endings
    cases = [load(name) for name in names()]
    together = Gathered(load_synthesis(), {case.id: case for case in cases})
    for kind, across in KINDS_ACROSS.items():
        yield f"{kind}-together", make_across(kind, together, made=DAY), across.endings


def written(folder: Path) -> dict[Path, Document]:
    """Every file that an office program opens, with what it was written from."""
    found = {}
    for name, document, endings in documents():
        for ending in set(endings) & set(AS_TEXT):
            path = folder / f"{name}{ending}"
            with path.open("wb") as file:
                write(document, file, ending)
            found[path] = document
    return found


def opened(soffice: str, folder: Path, ending: str) -> str:
    """Load all files of an ending, and write each again; what LibreOffice says of it."""
    paths = [str(path) for path in sorted(folder.glob(f"*{ending}"))]
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [soffice, home, "--headless", "--norestore", "--convert-to", AS_TEXT[ending]]
    run = subprocess.run(
        [*command, "--outdir", str(folder), *paths],
        capture_output=True, text=True, check=False, timeout=MINUTES * 60,
    )  # fmt: skip
    return run.stderr


def lost(path: Path, document: Document) -> list[str]:
    """What of a document is not there in what LibreOffice wrote again."""
    again = path.with_suffix(".txt" if path.suffix == ".docx" else ".csv")
    if not again.exists():
        return ["everything: it was not opened"]
    text = " ".join(again.read_text("utf-8-sig").replace('""', '"').split())
    wanted = [plain(document.title)]
    if path.suffix == ".docx":
        wanted += [plain(section.title) for _, section in sections_of(document)]
    return [one for one in wanted if " ".join(one.split()) not in text]


def main() -> None:
    """Open all of them, and say which could not be opened whole."""
    soffice = shutil.which("soffice")
    if soffice is None:
        print("LibreOffice is not here (soffice), so nothing was opened.", file=sys.stderr)
        sys.exit(2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = written(folder)
        for ending in AS_TEXT:
            print(opened(soffice, folder, ending), end="", file=sys.stderr)
        broken = {
            path.name: gone for path, document in files.items() if (gone := lost(path, document))
        }
    for path, gone in broken.items():
        print(f"{path}: {'; '.join(gone[:5])}")
    counts = {ending: sum(path.suffix == ending for path in files) for ending in AS_TEXT}
    told = ", ".join(f"{number} {ending}" for ending, number in counts.items())
    print(f"{told} opened; {len(broken)} of them not whole.")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
