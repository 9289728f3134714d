"""Tags that only the pages of a case study need."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def at(mapping: Mapping[str, object], key: str) -> object:
    """What a mapping holds under a key that only the template knows; nothing is nothing."""
    return mapping.get(key)
