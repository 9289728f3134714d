"""Writing a document as a file, by its ending."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import BinaryIO

from ripplegrid.errors import MissingExtra, UnknownEnding
from ripplegrid.report.documents.parts import Document
from ripplegrid.saying import mark, say

RENDERERS: Mapping[str, str] = MappingProxyType(
    {".html": "html", ".docx": "docx", ".pdf": "pdf", ".md": "markdown"} | {".xlsx": "workbook"}
)
"""The module of ``renderers`` that writes files of an ending; loaded when it is asked for."""


def write(
    document: Document, stream: BinaryIO, ending: str, *, template: bytes | None = None
) -> None:
    """Write a document.

    Args:
        document: the document.
        stream: where to.
        ending: what it is written as, such as ``.html``.
        template: for a ``.docx``, one of one's own, whose page and styles are used.

    Raises:
        UnknownEnding: when nothing writes such a file.
        MissingExtra: when what writes it is not installed.
    """
    if ending not in RENDERERS:
        raise UnknownEnding(ending=ending, endings=", ".join(RENDERERS))
    name = RENDERERS[ending]
    try:
        renderer = import_module(f"{__package__}.renderers.{name}")
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("ripplegrid"):
            raise
        raise MissingExtra(feature=say(mark("This document")), extra="documents") from None
    if ending == ".docx" and template is not None:
        renderer.write_docx(document, stream, template)
    else:
        getattr(renderer, f"write_{name}")(document, stream)
