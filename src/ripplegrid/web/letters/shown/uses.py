"""What may be done with somebody's words, in plain words: what they decide, one use at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from ripplegrid.model.words import Use
from ripplegrid.web.letters.answers.own import uses_now
from ripplegrid.web.letters.holder import Holder
from ripplegrid.web.ui.wording import Said

USES: Mapping[Use, tuple[Said, Said]] = {
    Use.WORKSHOP: (
        _("The team may work with what I said"),
        _("Without this, nobody but you sees it any more."),
    ),
    Use.REPORT: (
        _("It may be told in reports outside the team"),
        _("In the sense of what you said, not as a quotation."),
    ),
    Use.PUBLIC_QUOTE: (
        _("My words may be quoted outside the team, word for word"),
        _("Only together with the line above."),
    ),
    Use.ARCHIVE: (
        _("It may be kept in an archive for later research"),
        _("Others could then read it years from now."),
    ),
    Use.NAME: (
        _("My name may be given outside the team"),
        _("Or your pen-name, if you chose one. Without this you are not named there."),
    ),
    Use.CONTACT: (
        _("I may be asked again later"),
        _("For example whether a change still holds."),
    ),
}
"""In the order in which they are asked: what is allowed, and what that means."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One use: its words, and whether it is allowed as things stand."""

    use: Use
    says: Said
    means: Said
    given: bool


def decisions(holder: Holder) -> tuple[Decision, ...]:
    """Everything a holder decides on."""
    return tuple(Decision(u, *words, uses_now(holder, u)) for u, words in USES.items())


def wording() -> str:
    """The words people were shown, to be kept with what they decided."""
    return " ".join(f"{says}. {means}" for says, means in USES.values())
