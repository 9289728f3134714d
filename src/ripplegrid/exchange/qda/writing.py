"""A codebook (.qdc) for other programs, made of themes."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping
from uuid import NAMESPACE_OID, UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.model.record import Id

NAMESPACE = "urn:QDA-XML:codebook:1.0"


def write_codebook(codebook: Codebook, themes: Mapping[Id, Theme]) -> bytes:
    """The themes of a codebook for other programs; one that only groups cannot be coded with.

    Where a theme comes from and the memo of the codebook are not carried: the format has no place
    for them.
    """
    root = Element("CodeBook", {"xmlns": NAMESPACE, "origin": "Ripplegrid"})
    codes = SubElement(root, "Codes")
    own = {one: themes[one] for one in codebook.themes if one in themes}
    below_: dict[Id | None, list[Theme]] = defaultdict(list)
    for theme in sorted(own.values(), key=lambda one: (one.name, one.id)):
        below_[theme.part_of if theme.part_of in own else None].append(theme)
    waiting = deque((codes, theme) for theme in below_[None])
    while waiting:
        parent, theme = waiting.popleft()
        groups = bool(below_[theme.id])
        made = SubElement(
            parent,
            "Code",
            {"guid": _guid(theme.id), "name": theme.name, "isCodable": str(not groups).lower()},
        )
        if theme.meaning:
            SubElement(made, "Description").text = theme.meaning
        waiting += [(made, child) for child in below_[theme.id]]
    indent(root)
    text: str = tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _guid(theme: Id) -> str:
    try:
        return str(UUID(theme))
    except ValueError:
        return str(uuid5(NAMESPACE_OID, theme))
