"""A team's own template, opened without anything that would run or reach outside of the file.

Of a template only its page, styles, header and footer are wanted. Whatever else hangs on it, such
as the template it was made with, linked pictures, objects or programs, would otherwise go out with
every document of the team, and fetch something, or run, wherever somebody opens one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ripplegrid.errors import UnreadableTemplate
from ripplegrid.exchange.office_package import open_package

BROKEN = (
    PackageNotFoundError, SyntaxError, ValueError, KeyError, OSError, AttributeError, TypeError,
    IndexError,
)  # fmt: skip
"""What libraries say of a package whose parts are not what they should be; of XML, SyntaxError."""
WANTED = frozenset(
    {
        "officeDocument", "core-properties", "extended-properties",
        "styles", "settings", "theme", "fontTable", "numbering", "webSettings", "header", "footer",
        "footnotes", "endnotes", "image", "hyperlink", "font",
    }
)  # fmt: skip
"""The kinds of part that a template may have, by the last word of how they are named."""
LEADS_OUT = frozenset({"hyperlink"})
"""What may name something outside: it is followed only by whoever presses it."""
REACHES_OUT = re.compile(
    r"\b(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|MACROBUTTON|RD)\b",
    re.I,
)
"""Fields that fetch or run something when a document is opened or printed."""
_POINTS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def open_template(content: bytes) -> Any:
    """A template as a word processor's document, emptied, with nothing but what is wanted of it.

    Raises:
        UnreadableTemplate: when it is no document of a word processor, or its header or footer
            fetches something.
    """
    archive, problems = open_package(content, "Word")
    if archive is None or problems:
        raise UnreadableTemplate
    try:
        word = docx.Document(BytesIO(content))
        _emptied(word)
        for part in [word.part.package, *word.part.package.iter_parts()]:
            _cleared(part)
        _whole(word)
    except BROKEN as error:
        raise UnreadableTemplate from error
    return word


def _emptied(word: Any) -> None:
    """Without what it says itself, and what stood in it."""
    body = word.element.body
    for child in list(body):
        if child is not body.sectPr:
            body.remove(child)
    for name, points in list(word.part.rels.items()):
        if _kind(points) in {"image", "hyperlink"}:
            del word.part.rels[name]


def _cleared(part: Any) -> None:
    gone = {name for name, one in part.rels.items() if not _may_stay(one)}
    for name in gone:
        del part.rels[name]
    if not str(getattr(part, "content_type", "")).endswith("xml"):
        return
    root = getattr(part, "element", None)
    inside = root if root is not None else parse_xml(part.blob)
    if REACHES_OUT.search("".join(_fields(inside))):
        raise UnreadableTemplate
    for one in [one for one in inside.iter() if _goes(one, gone)]:
        if root is None or one.getparent() is None:
            raise UnreadableTemplate  # a part we cannot write anew
        one.getparent().remove(one)


def _kind(points: Any) -> str:
    return str(points.reltype).rpartition("/")[2]


def _may_stay(points: Any) -> bool:
    kind = _kind(points)
    return kind in WANTED and (not points.is_external or kind in LEADS_OUT)


def _goes(element: Any, gone: set[str]) -> bool:
    return element.tag == qn("w:mailMerge") or not gone.isdisjoint(_points(element))


def _points(element: Any) -> Iterator[str]:
    """The names by which an element points at another part."""
    for name, value in element.attrib.items():
        if str(name).startswith(_POINTS):
            yield value


def _fields(root: Any) -> Iterator[str]:
    """What the fields say; the words of one may be cut anywhere."""
    for one in root.iter(qn("w:instrText"), qn("w:fldSimple")):
        yield one.get(qn("w:instr")) or one.text or ""


def _whole(word: Any) -> None:
    """Raise unless there are styles, and a page that says how large it is, with room on it."""
    page, _, _ = word.sections[-1], list(word.styles), word.core_properties.title
    if page.page_width - page.left_margin - page.right_margin <= 0:
        raise UnreadableTemplate
