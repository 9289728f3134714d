"""What the levels are called in a figure of several case studies: by the method's own words."""

from __future__ import annotations

from functools import cache

from ripplegrid.method.terms import terms
from ripplegrid.model.words import Level
from ripplegrid.saying import say


@cache
def _labels() -> dict[str, str]:
    return {term.id: term.label for term in terms("levels")}


def level_words(level: Level | None) -> str:
    """The name of a level, or that there is none yet.

    Each team may call a level by a word of its own. Where several teams stand side by side, none of
    those words is used.
    """
    return say(_labels()[level.value]) if level else say("No level yet")
