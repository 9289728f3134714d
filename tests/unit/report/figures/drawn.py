"""Reading a drawn figure back."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ripplegrid.report.figures import Options, draw

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
