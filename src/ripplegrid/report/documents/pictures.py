"""The figures of the project in a document, with their descriptions and captions."""

from __future__ import annotations

import re
from html import unescape

from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.parts import Figure
from ripplegrid.report.documents.sentences import Furniture, Ref, Stated
from ripplegrid.report.figures import Options, draw
from ripplegrid.saying import spoken

WIDTH = 680
"""How wide a figure is laid out, in CSS pixels: the width of the text on a page."""
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_DESC = re.compile(r"<desc[^>]*>([^<]*)</desc>")


def picture(
    account: Account, kind: str, caption: Furniture, options: Options | None = None
) -> Figure:
    """A figure of the account, drawn for a page.

    Args:
        account: the account.
        kind: one of ``figures.KINDS``.
        caption: what stands beneath it.
        options: how to draw it, when it is not to be the figure of the whole account.
    """
    how = options or Options(width=WIDTH, lang=spoken().code, apart=kind)
    svg = draw(kind, account.case, options=how)
    return figure_of(kind, svg, caption, account.whole)


def figure_of(kind: str, svg: str, caption: Furniture, whole: Ref) -> Figure:
    """A drawn figure as a part of a document.

    Args:
        kind: which figure it is.
        svg: the picture, with its description in it.
        caption: what stands beneath it.
        whole: what the picture as a whole rests on.
    """
    size = _SIZE.search(svg)
    assert size is not None
    desc = _DESC.search(svg)
    told = (unescape(desc[1]) if desc else "") or caption.text
    return Figure(
        kind=kind,
        svg=svg,
        alt=Stated(text=told, rests_on=(whole,)),
        caption=caption,
        width=float(size[1]),
        height=float(size[2]),
    )
