"""Links from one view of the ripple map to another."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context

from ripplegrid.web.cases.shown.map_view import View

register = template.Library()
_SEVERAL = {"start", "end", "level", "without", "open"}


@register.simple_tag(takes_context=True)
def another(context: Context, **changes: Any) -> str:
    """The query of this view with something else asked; what stands for several is a list."""
    return query(context["view"], **changes)


@register.simple_tag
def fresh(**asked: Any) -> str:
    """The query of a view that asks only for this."""
    return query(View(), **asked)


def query(view: View, **changes: Any) -> str:
    """The query of a view with something else asked, with its question mark."""
    made = {
        name: tuple(filter(None, [value])) if name in _SEVERAL and isinstance(value, str) else value
        for name, value in changes.items()
    }
    # A way shown alone belongs to the chains it is one of.
    if {"start", "end"} & made.keys():
        made.setdefault("chain", "")
    # A part belongs to the list it is one of.
    if made.keys() - {"at", "open", "shape"}:
        made.setdefault("part", 0)
    return f"?{view.but(**made).address}"
