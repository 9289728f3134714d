"""Writing a document as a file, by its ending."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import BinaryIO

from ripplegrid.errors import UnknownEnding
from ripplegrid.report.documents.parts import Document
from ripplegrid.report.documents.renderers.html import write_html

RENDERERS: Mapping[str, Callable[[Document, BinaryIO], None]] = MappingProxyType(
    {".html": write_html}
)
"""What writes a document, by the ending of the file."""


def write(document: Document, stream: BinaryIO, ending: str) -> None:
    """Write a document.

    Args:
        document: the document.
        stream: where to.
        ending: what it is written as, such as ``.html``.

    Raises:
        UnknownEnding: when nothing writes such a file.
    """
    if ending not in RENDERERS:
        raise UnknownEnding(ending=ending, endings=", ".join(RENDERERS))
    RENDERERS[ending](document, stream)
