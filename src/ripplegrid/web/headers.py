"""What every answer tells the browser about safety, said in one place."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

POLICY: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'",),
    "font-src": ("'self'",),
    "connect-src": ("'self'",),
    "manifest-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'none'",),
    "frame-ancestors": ("'none'",),
    "object-src": ("'none'",),
}

HEADERS: Mapping[str, str] = {
    "content-security-policy": "; ".join(f"{k} {' '.join(v)}" for k, v in POLICY.items()),
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""Added to answers that Django's own middleware never sees: the feed, and refusals before it."""

KEPT_BY_NOBODY = "private, no-cache"
"""What every page says of itself: on a shared computer it is not shown again without asking."""


def from_elsewhere(
    site: str | None, origin: str | None, host: str, *, referer: str | None = None
) -> bool:
    """Whether a browser says that the form it sends stands on another site than ``host``.

    The first of its words that is there counts: where it says it comes from, whose form it is, and
    what page that stood on. A program that is no browser says nothing, and can forge nothing.
    """
    if site is not None:
        return site not in ("same-origin", "none")
    said = origin or referer
    return bool(said) and urlsplit(said or "").netloc != host
