"""The page and the styles of a document for a word processor: ours, or those of a template."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from ripplegrid.report.documents.parts import Document, Paper
from ripplegrid.report.documents.renderers import docx_xml as xml
from ripplegrid.report.documents.renderers.docx_template import open_template
from ripplegrid.report.documents.renderers.inline import plain

INK, SOFT = RGBColor(0x17, 0x27, 0x2D), RGBColor(0x4B, 0x5B, 0x61)
FONT, VOICE = "Calibri", "Cambria"
LINE = "DCD8CC"
STYLES = MappingProxyType(
    {
        "title": "Title",
        "kind": "Subtitle",
        "heading 1": "Heading 1",
        "heading 2": "Heading 2",
        "heading 3": "Heading 3",
        "heading 4": "Heading 4",
        "contents head": "TOC Heading",
        "contents": "TOC 1",
        "body": "Body Text",
        "lead": "Lead",
        "small": "Small Text",
        "headed": "Entry",
        "point": "List Bullet",
        "quotation": "Quote",
        "voice": "Quote Source",
        "note": "Note",
        "caption": "Caption",
        "figure": "Figure",
        "table": "Report Table",
        "table caption": "Table Caption",
        "cell": "Table Text",
        "after table": "After Table",
    }
)
"""What each part of a document is called in the list of styles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a style looks in a document of ours; sizes and spaces in points."""

    size: float = 11
    before: float = 0
    after: float = 0
    bold: bool = False
    soft: bool = False
    font: str = FONT
    indent: float = 0
    keep: bool = False


LOOKS = MappingProxyType(
    {
        "title": Look(size=26, after=10, bold=True),
        "kind": Look(size=12, soft=True, after=4),
        "heading 1": Look(size=18, before=30, after=8, bold=True, keep=True),
        "heading 2": Look(size=14, before=20, after=6, bold=True, keep=True),
        "heading 3": Look(size=12, before=14, after=4, bold=True, keep=True),
        "heading 4": Look(size=11, before=12, after=4, bold=True, keep=True),
        "contents head": Look(size=13, before=16, after=4, bold=True, keep=True),
        "contents": Look(after=2),
        "body": Look(after=7),
        "lead": Look(size=13, after=10),
        "small": Look(size=9.5, after=6, soft=True),
        "headed": Look(before=12, after=2, bold=True, keep=True),
        "point": Look(after=4, indent=14),
        "quotation": Look(before=2, font=VOICE, indent=14, keep=True),
        "voice": Look(size=9.5, after=8, soft=True, indent=14),
        "note": Look(before=6, after=10, indent=10),
        "caption": Look(size=9.5, before=4, after=14, soft=True),
        "figure": Look(before=10, keep=True),
        "table caption": Look(size=9.5, before=12, after=4, soft=True, keep=True),
        "cell": Look(size=9.5, before=2, after=2),
        "after table": Look(size=6, after=8),
    }
)


def opened(document: Document, template: bytes | None) -> Any:
    """A word processor's document to write into.

    Args:
        document: what will be written.
        template: a document whose page, styles, header and footer are used; what it says itself
            is left out. Styles it lacks are added.

    Raises:
        UnreadableTemplate: when the template is no document of a word processor.
    """
    if template is None:
        word = docx.Document()
        _without_thumbnail(word)
        _page(word)
        _footer(word, plain(document.title))
    else:
        word = open_template(template)
    for key, name in STYLES.items():
        _style(word, key, name, ours=template is None)
    if template is None:
        _laid_out(word, document.paper)
    _language(word, document.language)
    return word


def _without_thumbnail(word: Any) -> None:
    """The empty file that python-docx begins with holds a small picture of some other document."""
    for key, link in list(word.part.package.rels.items()):
        if link.reltype.endswith("/thumbnail"):
            word.part.package.rels.pop(key)


def _page(word: Any) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _laid_out(word: Any, paper: Paper) -> None:
    """The pages and the size of type of a document that asks for others than the usual."""
    usual, section = Paper(), word.sections[0]
    if paper.points != usual.points:
        for key, name in STYLES.items():
            if key != "table":
                word.styles[name].font.size = Pt(LOOKS[key].size * paper.points / usual.points)
    if (paper.size, paper.wide, paper.margin) != (usual.size, usual.wide, usual.margin):
        width, height = paper.room
        edge = 2 * paper.margin
        section.page_width, section.page_height = Mm(width + edge), Mm(height + edge)
        section.left_margin = section.right_margin = Mm(paper.margin)
        section.top_margin = section.bottom_margin = Mm(paper.margin)
        section.orientation = WD_ORIENT.LANDSCAPE if paper.wide else WD_ORIENT.PORTRAIT


def _footer(word: Any, title: str) -> None:
    line = word.sections[0].footer.paragraphs[0]
    line.style.font.size, line.style.font.color.rgb = Pt(9), SOFT
    line._p.append(xml.run(title[:90]))
    line._p.append(xml.element("r", xml.element("tab")))
    tabs = line.style.element.pPr.find(qn("w:tabs"))
    if tabs is not None:
        line.style.element.pPr.remove(tabs)
    line.style.paragraph_format.tab_stops.add_tab_stop(Cm(16.6), WD_TAB_ALIGNMENT.RIGHT)
    page = xml.element("fldSimple", xml.run("1"), instr=" PAGE ")
    line._p.append(page)


def _style(word: Any, key: str, name: str, *, ours: bool) -> None:
    table = key == "table"
    known = {style.name for style in word.styles}
    if name in known:
        if ours and not table:
            _dress(word.styles[name], LOOKS[key])
        return
    kind = WD_STYLE_TYPE.TABLE if table else WD_STYLE_TYPE.PARAGRAPH
    style = word.styles.add_style(name, kind)
    style.hidden, style.quick_style = False, not table
    if table:
        _table(style)
        return
    style.base_style = word.styles["Normal"]
    _dress(style, LOOKS[key])


def _dress(style: Any, look: Look) -> None:
    font, shape = style.font, style.paragraph_format
    font.name, font.size, font.bold = look.font, Pt(look.size), look.bold or None
    font.italic = False
    font.color.rgb = SOFT if look.soft else INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), look.font)
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.keep_with_next = look.keep
    shape.widow_control = True
    if look.indent:
        shape.left_indent = Pt(look.indent)
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)


def _table(style: Any) -> None:
    """Lines between the rows, a stronger one below the heading row, bold row headings."""
    space = {side: xml.element(side, w="60", type_="dxa") for side in ("top", "bottom")}
    space |= {"left": xml.element("left", w="0", type_="dxa")}
    space |= {"right": xml.element("right", w="140", type_="dxa")}
    order = ("top", "left", "bottom", "right")
    hair = {"val": "single", "sz": "4", "space": "0", "color": LINE}
    style.element.append(
        xml.element(
            "tblPr",
            xml.element(
                "tblBorders", xml.element("bottom", **hair), xml.element("insideH", **hair)
            ),
            xml.element("tblCellMar", *(space[side] for side in order)),
        )
    )
    bold = xml.element("rPr", xml.element("b"))
    under = xml.element("bottom", val="single", sz="8", space="0", color="77837F")
    style.element.append(
        xml.element(
            "tblStylePr",
            bold,
            xml.element("tcPr", xml.element("tcBorders", under)),
            type_="firstRow",
        )
    )
    again = xml.element("rPr", xml.element("b"))
    style.element.append(xml.element("tblStylePr", again, type_="firstCol"))


def code_of(language: str) -> str:
    """How a word processor knows a language, so that it looks up the right spelling.

    Example:
        >>> code_of("en"), code_of("cy")
        ('en-GB', 'cy')
    """
    return "en-GB" if language == "en" else language


def _language(word: Any, language: str) -> None:
    """Say which language the document is in, so that it is read aloud and spelt rightly."""
    code = code_of(language)
    theme = word.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), code)
    for found in word.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), code)
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    if defaults is not None and defaults.find(qn("w:lang")) is None:
        defaults.append(xml.element("lang", val=code))
