"""A small builder of accessible SVG: elements and attributes only, everything escaped."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from ripplegrid.report.figures import metrics
from ripplegrid.report.figures.palette import CLASSES, FONT

Element = ET.Element
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_SPECIAL = re.compile('[&<>"\r\n\t]').search
_IN_ATTRIBUTES = {'"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"}


def clean(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def add(parent: Element, tag: str, paint: str = "", **attributes: str | float) -> Element:
    """Add an element; ``paint`` names classes, and those of the palette also set their colour.

    An underscore in an attribute's name stands for a hyphen; one at its end is dropped.
    """
    found: dict[str, str] = {}
    if paint:
        found["class"] = paint
        for name in paint.split():
            if name in CLASSES:
                found[CLASSES[name].attribute] = CLASSES[name].light
    for name, value in attributes.items():
        key = name.rstrip("_").replace("_", "-")
        found[key] = clean(value) if isinstance(value, str) else number(value)
    return ET.SubElement(parent, tag, found)


def figure(kind: str, *, title: str, desc: str, lang: str, role: str = "img") -> Element:
    """The root of a figure, with its name and description; give it its size with ``sized``."""
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": f"rg-figure rg-figure-{kind}",
            "role": role,
            "lang": lang,
            "aria-labelledby": f"rg-{kind}-title",
            "aria-describedby": f"rg-{kind}-desc",
            "font-family": FONT,
        },
    )
    add(root, "title", id=f"rg-{kind}-title").text = clean(title)
    add(root, "desc", id=f"rg-{kind}-desc").text = clean(desc)
    return root


def sized(root: Element, width: float, height: float) -> Element:
    """Give the figure its size and a ground of paper beneath everything."""
    root.set("viewBox", f"0 0 {number(width)} {number(height)}")
    root.set("width", number(width))
    root.set("height", number(height))
    ground = add(root, "rect", "rg-paper rg-ground", width=width, height=height)
    root.remove(ground)
    root.insert(2, ground)
    return root


def write(parent: Element, at: tuple[float, float], text: str, **how: str | float) -> Element:
    """Write one line of text with its baseline at a point.

    ``size`` (13), ``bold`` (0), ``paint`` (``rg-ink``) and any SVG attribute may be given.
    """
    size = float(how.pop("size", 13))
    if how.pop("bold", 0):
        how["font_weight"] = "700"
    paint = str(how.pop("paint", "rg-ink"))
    line = add(parent, "text", paint, x=at[0], y=at[1], font_size=size, **how)
    line.text = clean(text)
    return line


def write_lines(
    parent: Element, at: tuple[float, float], lines: tuple[str, ...], **how: str | float
) -> Element:
    """Write several lines as one text, ``leading`` pixels apart (1.3 of the size)."""
    size = float(how.get("size", 13))
    leading = float(how.pop("leading", size * 1.3))
    if len(lines) == 1:
        return write(parent, at, lines[0], **how)
    text = write(parent, at, "", **how)
    text.text = None
    for position, line in enumerate(lines):
        span = add(text, "tspan", x=at[0], y=at[1] + position * leading)
        # The space keeps the words apart when the text is read aloud or copied.
        span.text = clean(line) + (" " if position < len(lines) - 1 else "")
    return text


def write_fitted(
    parent: Element, at: tuple[float, float], text: str, room: float, **how: str | float
) -> Element:
    """Write one line in a room; when it is shortened, the full text is its title."""
    size, bold = float(how.get("size", 13)), bool(how.get("bold", 0))
    short = metrics.shorten(text, room, size, bold=bold)
    line = write(parent, at, short, **how)
    if short != text:
        name(line, text)
    return line


def name(element: Element, text: str) -> None:
    """Name an element: what a pointer shows and a screen reader says."""
    title = ET.Element("title")
    title.text = clean(text)
    if element.text and element.tag == "text":
        # A title comes first, so the words of the line follow it.
        title.tail, element.text = element.text, None
    element.insert(0, title)


def named_apart(root: Element, apart: str) -> None:
    """Add to the ids of a figure's title and description, and to what points at them."""
    for named, by in zip(root[:2], ("aria-labelledby", "aria-describedby"), strict=True):
        named.set("id", f"{named.get('id')}-{apart}")
        root.set(by, str(named.get("id")))


def as_text(root: Element) -> str:
    """The figure as a text, ending in a line break.

    It is what ElementTree writes, in half the time: that looks for namespaces of every name, and a
    figure has thousands of elements and none of them.
    """
    pieces: list[str] = []
    _write(root, pieces.append)
    return "".join(pieces) + "\n"


def _write(element: Element, out: Callable[[str], None]) -> None:
    out(f"<{element.tag}")
    for name, value in element.items():
        out(f' {name}="{escape(value, _IN_ATTRIBUTES) if _SPECIAL(value) else value}"')
    if element.text or len(element):
        out(">" + escape(element.text or ""))
        for inside in element:
            _write(inside, out)
        out(f"</{element.tag}>")
    else:
        out(" />")
    if element.tail:
        out(escape(element.tail))
