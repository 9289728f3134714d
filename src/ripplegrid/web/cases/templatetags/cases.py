"""Tags that only the pages of a case study need."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

from ripplegrid.model.registers import Reflection
from ripplegrid.web.cases.shown.reflections import Subject, when

register = template.Library()


@register.filter
def at(mapping: Mapping[str, object], key: str) -> object:
    """What a mapping holds under a key that only the template knows; nothing is nothing."""
    return mapping.get(key)


@register.filter
def placed(subject: Subject, made: Reflection) -> str:
    """Where a reflection places the project on its subject, in words."""
    return subject.place(made.place)


@register.filter
def at_phase(made: Reflection) -> str:
    """In which phase a reflection was made, in words."""
    return when(made.phase)
