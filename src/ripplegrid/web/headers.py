"""What every answer tells the browser about safety, said in one place."""

from __future__ import annotations

from collections.abc import Mapping

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
