"""What the page says of the sections of a form and of how long they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import BoundField
from django.utils.translation import gettext as say

from ripplegrid.report.documents.filling import Part
from ripplegrid.web.documents.forms.filling import FillForm


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A section with its field for the team's own text.

    Attributes:
        part: the section.
        own: the field.
        words: a sentence on its words, with ``{words}`` where their number stands.
        things: a sentence on how many things are chosen, with ``{taken}`` for their number.
        about: what belongs there.
    """

    part: Part
    own: BoundField | None
    words: str
    things: str
    about: str

    @property
    def words_now(self) -> str:
        """How many words it has as it stands."""
        return self.words.format(words=self.part.counted) if self.words else ""

    @property
    def things_now(self) -> str:
        """How many things are chosen as it stands."""
        return self.things.format(taken=self.part.taken) if self.things else ""


def shown_parts(parts: Sequence[Part], form: FillForm) -> list[ShownPart]:
    """The sections of a form, each with what the page says of it."""
    return [
        ShownPart(
            part,
            form.own(part),
            say("{words} words of about {most}.").replace("{most}", str(part.words))
            if part.words
            else "",
            say("{taken} chosen of at most {most}.").replace("{most}", str(part.most))
            if part.most
            else "",
            _about(part.name),
        )
        for part in parts
    ]


def _about(name: str) -> str:
    """What belongs in a section, and where it comes from."""
    return {
        "summary": say("If you write nothing, the summary of the account stands here."),
        "research": say("What you write stands first, then the question, when it was, and what people did together as far as you tick it."),  # noqa: E501
        "references": say("The published outputs of the account."),
        "details": say("What you write stands first, then the uses and outcomes you tick, each with who says so."),  # noqa: E501
        "sources": say("The evidence of the account that comes from outside the team."),
    }.get(name, "")  # fmt: skip
