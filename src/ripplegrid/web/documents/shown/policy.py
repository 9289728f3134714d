"""What a browser may do with a document: as little as it needs.

A document is a file of its own with a style sheet within. It is shown under a policy of its own,
as if it came from nowhere: it runs nothing, fetches nothing, sends nothing and knows no cookie.
"""

from __future__ import annotations

SAVED = "default-src 'none'; sandbox; frame-ancestors 'none'"
"""Of a file that is only handed over to be saved."""
SHOWN = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; sandbox"
)
"""Of a web page that is looked at: it has its style sheet, and pictures within itself."""
