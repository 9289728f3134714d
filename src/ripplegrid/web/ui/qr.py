"""An address as a square code that a phone's camera reads."""

from __future__ import annotations

from urllib.parse import urlsplit

import qrcode
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

HERE = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
QUIET = 4
"""The white border that cameras need."""


def qr_code(address: str, *, label: str) -> SafeString:
    """The code as a drawing within the page: black on white in light and in dark, no inline style.

    ``label`` says in words what it leads to, for those who do not see it.
    """
    code = qrcode.QRCode(border=QUIET, error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(address)
    rows = code.get_matrix()
    dark = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, black in enumerate(row) if black
    )
    return format_html(
        '<svg class="qr" role="img" aria-label="{}" viewBox="0 0 {size} {size}" '
        'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/>'
        '<path fill="#000" d="{}"/></svg>',
        label,
        mark_safe(dark),  # noqa: S308  # made of numbers
        size=len(rows),
    )


def only_here(address: str) -> bool:
    """Whether an address leads nowhere but to this computer, so that no phone reaches it."""
    return urlsplit(address).hostname in HERE
