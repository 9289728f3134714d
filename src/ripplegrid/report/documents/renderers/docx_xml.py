"""The few elements of a word processor's file that documents are made of.

They are made directly: python-docx looks up a style for every paragraph it adds, which takes a
long account from one second to ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from ripplegrid.report.figures.svg import clean

_NAME = re.compile(r"\W+")

KEPT_WHOLE = 300
"""So many letters in one cell, and the row still stands on one page."""


def element(tag: str, /, *children: Any, **attributes: str) -> Any:
    """An element of the main namespace with attributes of the same."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name.rstrip('_')}"), value)
    for child in children:
        made.append(child)
    return made


def run(text: str, style: str = "") -> Any:
    """Words."""
    made = element("r")
    if style:
        made.append(element("rPr", element("rStyle", val=style)))
    words = element("t")
    words.text = clean(text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.append(words)
    return made


def paragraph(style: str, runs: Iterable[Any]) -> Any:
    """A paragraph in a style."""
    made = element("p", element("pPr", element("pStyle", val=style)))
    for one in runs:
        made.append(one)
    return made


def restyle(made: Any, style: str) -> None:
    """Give a paragraph another style."""
    made.pPr.find(qn("w:pStyle")).set(qn("w:val"), style)


def keep_with_next(made: Any) -> None:
    """Keep a paragraph on the page of what follows it."""
    made.pPr.insert(1, element("keepNext"))


def page_before(made: Any) -> None:
    """Begin a paragraph on a page of its own."""
    made.pPr.insert(1, element("pageBreakBefore"))


def name_of(anchor: str) -> str:
    """The name of an anchor as a bookmark: letters, digits and at most 40 of them.

    Example:
        >>> name_of("how-it-was-made")
        'how_it_was_made'
    """
    plain = _NAME.sub("_", anchor)
    return plain if len(plain) <= 40 else f"{plain[:30]}_{sha256(anchor.encode()).hexdigest()[:9]}"


def bookmark(made: Any, name: str, number: int) -> None:
    """Name a paragraph, so that links lead to it."""
    made.insert(1, element("bookmarkStart", id=str(number), name=name))
    made.append(element("bookmarkEnd", id=str(number)))


def link(text: str, anchor: str) -> Any:
    """Words that lead to a bookmark."""
    made = element("hyperlink", run(text), anchor=name_of(anchor))
    made.set(qn("w:history"), "1")
    return made


def _field(kind: str) -> Any:
    return element("r", element("fldChar", fldCharType=kind))


def contents(listed: Sequence[tuple[str, str]], style: str) -> Iterator[Any]:
    """A table of contents, filled already, that a word processor can bring up to date."""
    asked = element("r")
    words = element("instrText")
    words.text = r'TOC \o "1-1" \h \z \u'
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    asked.append(words)
    for place, (text, anchor) in enumerate(listed):
        runs = [link(text, anchor)]
        if place == 0:
            runs = [_field("begin"), asked, _field("separate"), *runs]
        if place == len(listed) - 1:
            runs.append(_field("end"))
        yield paragraph(style, runs)


def table(style: str, widths: Sequence[int], *, said: str, row_heads: bool) -> Any:
    """A table without rows: its style, its widths in twentieths of a point, what it shows."""
    properties = element(
        "tblPr",
        element("tblStyle", val=style),
        element("tblW", w=str(sum(widths)), type_="dxa"),
        element("tblLayout", type_="fixed"),
        element(
            "tblLook",
            val="04A0" if row_heads else "0420",
            firstRow="1",
            lastRow="0",
            firstColumn="1" if row_heads else "0",
            lastColumn="0",
            noHBand="0",
            noVBand="1",
        ),
        element("tblCaption", val=clean(said)),
    )
    grid = element("tblGrid", *(element("gridCol", w=str(width)) for width in widths))
    return element("tbl", properties, grid)


def row(cells: Sequence[Sequence[Any]], *, head: bool = False) -> Any:
    """A row of a table; a heading row stands again on every page.

    A row of many words goes on upon the next page: kept whole it would leave half a page empty.
    """
    longest = max((sum(len("".join(p.itertext())) for p in lines) for lines in cells), default=0)
    properties = element("trPr")
    if head or longest <= KEPT_WHOLE:
        properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    return element("tr", properties, *(element("tc", *lines) for lines in cells))


def drawing(part: str, *, size: tuple[int, int], number: int, alt: str, name: str) -> Any:
    """A picture in the line, with what it shows for those who do not see it."""
    wide, high = str(size[0]), str(size[1])
    made = parse_xml(
        f"<w:r {nsdecls('w', 'wp', 'a', 'pic', 'r')}><w:drawing>"
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr id="{number}" name=""/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{part}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )
    described = made.find(f".//{qn('wp:docPr')}")
    described.set("name", clean(name))
    described.set("descr", clean(alt))
    return made
