"""The evidence that stands behind what somebody said, and whether it may go along with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Evidence
from ripplegrid.model.record import Id
from ripplegrid.model.words import Use
from ripplegrid.web.letters.answers.pieces import pieces_of, stays_out
from ripplegrid.web.letters.holder import Holder
from ripplegrid.web.ui.wording import Said

ALONG: Mapping[Use, Said] = {
    Use.WORKSHOP: _("The team may look at it"),
    Use.REPORT: _("It may be shown or named in reports outside the team"),
    Use.PUBLIC_QUOTE: _("Words in it may be quoted outside the team"),
    Use.ARCHIVE: _("It may be kept in an archive for later research"),
}
"""What may be done with one piece, as far as the words it stands behind may go there."""


@dataclass(frozen=True, slots=True)
class OwnPiece:
    """One piece of evidence, and for each use whether it goes along."""

    number: int
    evidence: Evidence
    uses: tuple[tuple[Use, Said, bool], ...]


def own_pieces(holder: Holder) -> tuple[OwnPiece, ...]:
    """The pieces behind what a holder said, by their titles."""
    voices = pieces_of(holder)
    found = [holder.case.evidence[one] for one in voices if one in holder.case.evidence]
    found.sort(key=lambda one: (one.title.casefold(), one.id))
    return tuple(
        OwnPiece(number, one, tuple(_uses(holder, one.id, voices[one.id])))
        for number, one in enumerate(found, start=1)
    )


def _uses(holder: Holder, evidence: Id, voices: frozenset[Id]) -> list[tuple[Use, Said, bool]]:
    study = holder.study
    return [(u, words, not stays_out(study, voices, u, evidence)) for u, words in ALONG.items()]


def wording() -> str:
    """The words people were shown, to be kept with what they decided."""
    return " ".join(f"{says}." for says in ALONG.values())
