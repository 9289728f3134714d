"""Files made to fill a computer are refused before anything in them is parsed."""

import io
import tracemalloc
import zipfile

import pytest

from ripplegrid.exchange.registry import read_bytes

ENTITIES = b"".join(
    b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9)
)  # fmt: skip
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "AAAAAAAAAA">' + ENTITIES + b"]><x>&j;</x>"
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
ROW = b'<row><c t="inlineStr"><is><t>a</t></is></c></row>'
MEGABYTE = 1024 * 1024


def archive(member, chunks):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        with made.open(member, "w") as part:
            for chunk in chunks:
                part.write(chunk)
    return stream.getvalue()


SHEET, DOCUMENT = "xl/worksheets/sheet1.xml", "word/document.xml"
BOMBS = {
    "many rows.xlsx": (SHEET, lambda: [ROW * 20_000] * 120, "too-large-unpacked"),
    "large cell.xlsx": (SHEET, lambda: [b"A" * MEGABYTE] * 150, "too-large-unpacked"),
    "tight cell.xlsx": (SHEET, lambda: [b"A" * MEGABYTE] * 50, "packed-too-tightly"),
    "laughs.xlsx": (SHEET, lambda: [LAUGHS], "document-type"),
    "laughs.docx": (DOCUMENT, lambda: [LAUGHS], "document-type"),
    "outside.xlsx": (SHEET, lambda: [OUTSIDE], "document-type"),
    "outside.docx": (DOCUMENT, lambda: [OUTSIDE], "document-type"),
    "outside.csv.zip": ("about.xml", lambda: [OUTSIDE], "document-type"),
    "path.docx": ("../../evil.xml", lambda: [b"x"], "unsafe-name"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_little_memory(name):
    member, chunks, code = BOMBS[name]
    data = archive(member, chunks())
    tracemalloc.start()
    try:
        found = read_bytes(data, name)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found.case is None
    assert code in [p.code for p in found.problems]
    assert peak < 100 * MEGABYTE


def test_laughs_in_a_map_are_refused():
    found = read_bytes(LAUGHS.replace(b"x>", b"mentalmodeler>"), "laughs.mmp")
    assert [p.code for p in found.problems] == ["document-type"]
