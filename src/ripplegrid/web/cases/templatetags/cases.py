"""Tags that only the pages of a case study need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.template import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString

from ripplegrid.model.account import Entry
from ripplegrid.model.registers import Reflection
from ripplegrid.model.words import Audience
from ripplegrid.saying import spoken
from ripplegrid.web.cases.shown import who_sees as sight
from ripplegrid.web.cases.shown.cards import Card
from ripplegrid.web.cases.shown.fragments import FRAGMENTS
from ripplegrid.web.cases.shown.reflections import Subject, when
from ripplegrid.web.cases.shown.told import Link

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
    """A card of an entry; the same card is drawn once, whatever else changed around it."""

    def draw() -> SafeString:
        page: Any = get_template("cases/_card.html")  # Django's own, which takes a context as it is
        with context.push(card=card, with_kind=with_kind, with_level=with_level):
            return SafeString(page.template.render(context))

    case, entry = context.get("case"), card.entry.id
    if case is None or context.get("choose") or context.get("new") == entry:
        return draw()
    who = (spoken().code, bool(context.get("may_add")))
    key = ("card", case.id, entry, with_kind, with_level, *who)
    return FRAGMENTS.of(key, (card, case.labels), draw)


@register.simple_tag(takes_context=True)
def lines_of_entries(context: Context, entries: Sequence[Entry]) -> SafeString:
    """Each entry as a line of a list that leads to it."""
    return SafeString("".join(_line(context, e.id, (e.text,), entry=e) for e in entries))


@register.simple_tag(takes_context=True)
def lines_of_links(context: Context, links: Sequence[Link]) -> SafeString:
    """Each link as a line of a list that leads to it: from what, how, to what."""
    return SafeString("".join(_line(context, x.contribution.id, _ends(x), link=x) for x in links))


def _ends(link: Link) -> tuple[str, str, str]:
    return link.contribution.effect, link.source.text, link.target.text


def _line(context: Context, key: str, shows: tuple[str, ...], **given: object) -> SafeString:
    about = context["about"]

    def draw() -> SafeString:
        return SafeString(get_template("cases/_rests_on.html").render({"about": about, **given}))

    return FRAGMENTS.of(("line", about.id, *given, key, spoken().code), shows, draw)
