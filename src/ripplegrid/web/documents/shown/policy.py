"""What a browser may do with a document: as little as it needs.

A document is a file of its own with a style sheet within. It is shown under a policy of its own,
as if it came from nowhere: it runs nothing, fetches nothing, sends nothing and knows no cookie.
"""

from __future__ import annotations

from ripplegrid.report.documents.renderers.explorer import script_digest

SAVED = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""Of a file that is only handed over to be saved."""
_SHOWN = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


def shown(kind: str) -> str:
    """Of a web page of some kind that is looked at: its style sheet, pictures within itself.

    A file to explore also runs the one script we wrote for it, known by its digest, and no other.

    Example:
        >>> shown("case-study").endswith("; sandbox")
        True
    """
    if kind == "explorable":
        return f"{_SHOWN}; script-src {script_digest()}; sandbox allow-scripts"
    return f"{_SHOWN}; sandbox"
