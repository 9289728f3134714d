"""Tags that only the pages of an account need."""

from __future__ import annotations

from io import BytesIO

import qrcode
from django import template
from django.utils.safestring import SafeString, mark_safe
from qrcode.image.svg import SvgPathImage

register = template.Library()


@register.simple_tag
def code_picture(text: str) -> SafeString:
    """A text as a QR code: a drawing in the page, with nothing to fetch."""
    drawn = BytesIO()
    qrcode.make(text, image_factory=SvgPathImage).save(drawn)
    svg = drawn.getvalue().decode()
    return mark_safe(svg[svg.index("<svg") :])  # noqa: S308  # squares, drawn here
