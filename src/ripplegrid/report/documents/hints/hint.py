"""A hint: one sentence about what a document would tell, where it stands, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ripplegrid.report.documents.sentences import Ref
from ripplegrid.saying import mark, say

LOOKED_FOR = (
    mark("names of people who are not to be named, or who were not asked"),
    mark("words such as “don’t write that down” or “off the record”"),
    mark("telephone numbers, e-mail addresses, postcodes and days of birth"),
    mark("people so rare of their kind that they can be known without a name"),
    mark("a place on the dimensions that the table of stages does not bear out"),
)
"""What is looked for, to be told also where nothing is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where something stands.

    Attributes:
        at: the record whose words they are.
        field: which of its fields.
        said: a few of its words, with what was found among them.
    """

    at: Ref
    field: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Something the team may want to look at; it stops nothing.

    Attributes:
        code: a steady name for the kind of hint.
        template: the sentence with gaps, to be translated.
        doing: what can be done, as a sentence to be translated.
        found: what fills the gap ``found``: the words, in the account's own writing.
        who: what fills the gap ``who``, where somebody is meant.
        spots: everywhere it stands.
    """

    code: str
    template: str
    doing: str
    found: str = ""
    who: str = ""
    spots: tuple[Spot, ...]

    @property
    def sentence(self) -> str:
        """The hint in the language being spoken."""
        return say(self.template, found=self.found, who=self.who)

    @property
    def to_do(self) -> str:
        """What can be done, in the language being spoken."""
        return say(self.doing)

    def as_json(self) -> dict[str, Any]:
        """The hint as plain data."""
        return {
            "code": self.code,
            "sentence": self.sentence,
            "to_do": self.to_do,
            "places": [
                {"table": one.at[0], "id": one.at[1], "field": one.field, "said": one.said}
                for one in self.spots
            ],
        }
