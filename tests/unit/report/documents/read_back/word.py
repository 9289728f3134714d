"""A file for a word processor, read by its XML alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from tests.unit.report.documents.read_back.seen import Seen, SeenTable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
NS = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
PERSONAL = ("dc:creator", "dc:description", "dc:subject", "cp:lastModifiedBy", "cp:keywords")
TEXT = "9"
"""How a style says that it is no heading."""
NOBODYS = re.compile(r"comments|thumbnail|custom\.xml|people\.xml")
"""The parts of a package that a document of ours has no use for."""
BARE = frozenset({"Figure", "After Table"})
"""The styles of paragraphs that hold no words: a picture, and what keeps two tables apart."""


def read_word(data: bytes) -> Seen:
    """What a word processor finds in a file."""
    with ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    seen = Seen()
    _properties(seen, parts)
    styles = etree.fromstring(parts["word/styles.xml"])
    names = {
        s.get(f"{W}styleId"): s.find(f"{W}name").get(f"{W}val") for s in styles.iter(f"{W}style")
    }
    outline = {
        s.get(f"{W}styleId"): int(level.get(f"{W}val")) + 1
        for s in styles.iter(f"{W}style")
        if (level := s.find(f"{W}pPr/{W}outlineLvl")) is not None and level.get(f"{W}val") != TEXT
    }
    _languages(seen, parts)
    body = etree.fromstring(parts["word/document.xml"]).find(f"{W}body")
    _flow(seen, body, names, outline)
    _pictures(seen, body)
    return seen


def _properties(seen: Seen, parts: dict[str, bytes]) -> None:
    core = etree.fromstring(parts["docProps/core.xml"])
    seen.title = core.findtext("dc:title", "", NS)
    for name in PERSONAL:
        seen.must(not core.findtext(name, "", NS), f"{name}: {core.findtext(name, '', NS)}")
    language = core.findtext("dc:language", "", NS)
    seen.must(language, "no language among the properties")
    seen.languages.add(language)
    left = [name for name in parts if NOBODYS.search(name)]
    seen.must(not left, f"parts that nobody wrote: {left}")


def _languages(seen: Seen, parts: dict[str, bytes]) -> None:
    for name in ("word/styles.xml", "word/document.xml"):
        found = etree.fromstring(parts[name]).iter(f"{W}lang")
        seen.languages |= {one.get(f"{W}val") for one in found}
    theme = etree.fromstring(parts["word/settings.xml"]).find(f"{W}themeFontLang")
    if theme is not None:
        seen.languages.add(theme.get(f"{W}val"))
    default = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    seen.must(etree.fromstring(parts["word/styles.xml"]).find(default) is not None, "no language")


def _flow(seen: Seen, body: Any, names: dict[str, str], outline: dict[str, int]) -> None:
    """Paragraphs and tables as they follow each other."""
    under, before, above, titles = "", "", "", 0
    for one in body:
        if one.tag == f"{W}tbl":
            seen.must(before == "Table Caption", "a table without a caption above it")
            seen.tables.append(_table(seen, one, above))
            before = "table"
        if one.tag != f"{W}p":
            continue
        style, text = names[_style(one)], words_of(one)
        _faults(seen, one, style, text, before)
        if style == "Title":
            titles += 1
            seen.must(text == seen.title, f"called {seen.title!r}, headed {text!r}")
        elif _style(one) in outline:
            under = text
            seen.headings.append((outline[_style(one)], text))
        elif style == "caption":
            seen.captions.append(text)
        elif style == "Table Caption":
            above = text
        if under:
            before_it = seen.words.get(under, "")
            seen.words[under] = f"{before_it} {text}" if text != under else ""
        before = style
    seen.must(titles == 1, f"{titles} titles")


def _faults(seen: Seen, one: Any, style: str, text: str, before: str) -> None:
    seen.must(text.strip() or style in BARE, f"an empty paragraph of the style {style}")
    if style == "After Table":
        seen.must(before == "table", "an empty line that follows no table")
    by_hand = [run for run in one.iter(f"{W}rPr") if len(run)]
    seen.must(not by_hand, f"made to look like something by hand: {text!r}")


def _table(seen: Seen, table: Any, caption: str) -> SeenTable:
    told = table.find(f"{W}tblPr/{W}tblCaption")
    seen.must(told is not None and told.get(f"{W}val") == caption, f"no name: {caption}")
    rows = table.findall(f"{W}tr")
    marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
    seen.must(marked[:1] == [True] and not any(marked[1:]), f"heading row of {caption}")
    look = table.find(f"{W}tblPr/{W}tblLook")
    seen.must(look.get(f"{W}firstRow") == "1", f"the heading row of {caption} does not look so")
    wide = {len(row.findall(f"{W}tc")) for row in rows}
    seen.must(len(wide) == 1, f"rows of several widths: {caption}")
    heads = [words_of(cell) for cell in rows[0].findall(f"{W}tc")]
    seen.must(all(heads), f"an empty heading of a column: {caption}")
    return SeenTable(caption, heads)


def _pictures(seen: Seen, body: Any) -> None:
    shown = list(body.iter(f"{WP}docPr"))
    seen.pictures = [one.get("descr") or "" for one in shown]
    seen.must(len(shown) == len(list(body.iter(f"{A}blip"))), "a picture without a description")
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    lost = {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")} - marks
    seen.must(not lost, f"links that lead nowhere: {lost}")


def _style(paragraph: Any) -> str:
    found: str = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
    return found


def words_of(element: Any) -> str:
    """The text of an element."""
    return "".join(_texts(element))


def _texts(element: Any) -> Iterator[str]:
    for one in element.iter(f"{W}t"):
        yield one.text or ""
