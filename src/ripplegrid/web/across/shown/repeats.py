"""Where a synthesis still repeats words that a case study's people took back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ripplegrid.disclosure import repeating
from ripplegrid.web.accounts.wording import Said
from ripplegrid.web.across.opening import Across
from ripplegrid.web.across.repeated import words_gone

_CHOSEN = (_("Case studies, and how they were chosen"), "across-cases")
_CODED = (_("Codebooks, codings, and what was settled"), "across-coding")
_STATED = (_("Statements and answers"), "across-statements")
_HERE = (_("What the synthesis says of itself and its steps"), "across")
PLACES: Mapping[str, tuple[Said, str]] = {
    "proposals": _CHOSEN, "placings": _CHOSEN, "choices": _CHOSEN,
    "matches": (_("What was matched"), "across-side"),
    "themes": _CODED, "codebooks": _CODED, "coding_rounds": _CODED, "codings": _CODED,
    "settlements": _CODED, "verifications": _CODED,
    "statements": _STATED, "wordings": _STATED, "answers": _STATED,
    "factor_groups": (_("What helped, and what made it harder"), "across-factors"),
    "synthesis_steps": _HERE, "about_synthesis": _HERE,
}  # fmt: skip
"""For each table where its words stand in sight, and the name of that address."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """One place, and how often such words stand there. The words themselves are not shown."""

    place: Said
    address: str
    number: int


def repeats(page: Across) -> list[Repeats]:
    """Every place, as far as whoever asks may see what is written there."""
    gone = words_gone(page.row, page.synthesis, page.given)
    found = Counter(PLACES[name] for name, _one in repeating(page.synthesis, gone))
    return [Repeats(place, address, number) for (place, address), number in found.items()]
