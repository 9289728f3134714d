"""Reading a drawn figure back."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ripplegrid.report.figures import Options, draw, metrics

SVG = "{http://www.w3.org/2000/svg}"


def root_of(kind, case, **options):
    return ET.fromstring(draw(kind, case, options=Options(**options)))


def entries_in(root):
    return {e.get("data-entry") for e in root.iter() if e.get("data-entry")}


def links_in(root):
    found = []
    for element in root.iter():
        found += [element.get("data-contribution")] if element.get("data-contribution") else []
        found += (element.get("data-contributions") or "").split()
    return found


def texts(element):
    return " ".join("".join(e.itertext()) for e in element.iter(f"{SVG}text"))


def everything_said(element):
    return " ".join(element.itertext())


def by_class(root, name):
    return [e for e in root.iter() if name in (e.get("class") or "").split()]


def lines_of_text(root):
    """Every drawn line of text: its words, and its box as left, top, right, bottom."""
    found = []
    for text in root.iter(f"{SVG}text"):
        size, bold = float(text.get("font-size")), text.get("font-weight") is not None
        titles = [title.tail for title in text.iter(f"{SVG}title")]
        spans = [(s.text, s) for s in text.iter(f"{SVG}tspan")]
        for words, at in spans or [(titles[0] if titles else text.text, text)]:
            if not (words or "").strip():
                continue
            wide = metrics.width(words.strip(), size, bold=bold)
            x, y = float(at.get("x")), float(at.get("y"))
            x -= {"middle": wide / 2, "end": wide}.get(text.get("text-anchor"), 0)
            found.append((words, (x, y - 0.75 * size, x + wide, y + 0.22 * size)))
    return found


def overlapping(root):
    """The pairs of lines of text that lie on each other."""
    lines = sorted(lines_of_text(root), key=lambda line: line[1][1])
    pairs = []
    for place, (words, (left, _, right, bottom)) in enumerate(lines):
        for other, (further, top, end, _) in lines[place + 1 :]:
            if top >= bottom - 1:
                break
            if further < right - 1 and left < end - 1:
                pairs.append((words, other))
    return pairs
