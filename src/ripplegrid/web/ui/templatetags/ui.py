"""Tags that every page may use: icons, the method's words, and fields of a form."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from uuid import uuid4

from django import template
from django.forms import BoundField
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from ripplegrid import method
from ripplegrid.analysis.days import when_said
from ripplegrid.model.naming import Naming
from ripplegrid.model.when import When
from ripplegrid.model.words import Level
from ripplegrid.web.ui import icons, wording
from ripplegrid.web.ui.qr import qr_code

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Say what it means beside it in words; the drawing itself is silent."""
    return mark_safe(icons.svg(name)) if name in icons.DRAWINGS else SafeString("")  # noqa: S308  # our own drawings


@register.simple_tag
def code_picture(text: str, *, label: str) -> SafeString:
    """A text as a code that a phone's camera reads; the label says what it is for."""
    return qr_code(text, label=label)


@register.simple_tag(takes_context=True)
def level(context: Context, value: str, *, plain: bool = False) -> SafeString:
    """A level with its hue, its mark and its name: the same everywhere."""
    said = wording.plain if plain else wording.label
    return format_html(
        '<span class="level level-{}">{}{}</span>',
        str(value),
        mark_safe(icons.svg(f"level-{value}")),  # noqa: S308  # our own drawings
        said(_naming(context), "levels", str(value)),
    )


@register.filter
def in_order(levels: Iterable[Level]) -> list[Level]:
    """Levels from the individual up, whatever set they came in."""
    present = set(levels)
    return [one for one in Level if one in present]


@register.simple_tag(takes_context=True)
def word(context: Context, list_name: str, term_id: str) -> str:
    """The team's word for a term, or the method's everyday word."""
    return wording.plain(_naming(context), list_name, str(term_id))


@register.simple_tag(takes_context=True)
def term(context: Context, list_name: str, term_id: str) -> str:
    """The team's word for a term, or the method's own."""
    return wording.label(_naming(context), list_name, str(term_id))


@register.simple_tag
def example_of(list_name: str, term_id: str) -> method.Example | None:
    """An example of a term, where the method has one."""
    return {e.id: e for e in method.examples()}.get(f"{list_name}/{term_id}")


@register.simple_tag
def formal(list_name: str, term_id: str) -> str:
    """The method's own word, to stand small beside what a team says."""
    return wording.formal(list_name, str(term_id))


def _naming(context: Context) -> Naming:
    """The words of the case study that a page is about; the guide is about none."""
    found = context.get("naming")
    return found if isinstance(found, Naming) else wording.METHOD


@register.inclusion_tag("ui/_field.html")
def field(bound: BoundField) -> dict[str, object]:
    """One question of a form: label, help, errors and the control, tied together."""
    widget = bound.field.widget
    many = bool(getattr(widget, "choices", None)) and widget.__class__.__name__ in {
        "CheckboxSelectMultiple",
        "RadioSelect",
    }
    return {"field": bound, "many": many, "alone": widget.__class__.__name__ == "CheckboxInput"}


@register.filter
def plainly(member: StrEnum) -> wording.Said:
    """A word of the model as people say it."""
    return wording.words(member)


@register.filter
def day_in_words(when: When | None) -> str:
    """A time as it was told, each day told in figures in words; empty when none was."""
    return when_said(when)


@register.simple_tag
def fresh_id() -> str:
    """The id of an act that is only a button, so that pressing twice does it once."""
    return str(uuid4())
