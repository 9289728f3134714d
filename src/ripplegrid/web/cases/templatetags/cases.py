"""Tags that only the pages of a case study need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString

from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Audience
from ripplegrid.web.cases.shown import who_sees as sight
from ripplegrid.web.cases.shown.cards import Card
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


@register.inclusion_tag("cases/_who_sees.html")
def who_sees(table: str, audience: str = "") -> dict[str, str]:
    """Beside a box: who will see what is written there, going by the table it is kept in."""
    return {"said": sight.who_sees(table, Audience(audience) if audience else None)}


@register.simple_tag(takes_context=True)
def drawn_card(
    context: Context, card: Card, *, with_kind: bool = False, with_level: bool = False
) -> SafeString:
    """A card of an entry. Drawing it is most of the work of the page, so that ``kept_cards``, a
    dictionary that lives as long as this state of the case study, keeps what was drawn before."""
    kept = context.get("kept_cards")
    key = (card.entry.id, with_kind, with_level)
    found = kept.get(key) if kept is not None else None
    if found is None:
        page: Any = get_template("cases/_card.html")  # Django's own, which takes a context as it is
        with context.push(card=card, with_kind=with_kind, with_level=with_level):
            found = SafeString(page.template.render(context))
        if kept is not None:
            kept[key] = found
    return found
