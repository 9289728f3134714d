"""The one hierarchy of errors: a code, its data, a sentence and a hint.

The sentence and the hint are templates filled from the data, so that the web can translate the
template and every entrance (page, command line, notebook) tells the same thing in the same words.
To add an error, add a class to the module of the room that says it; nothing else.
"""

from __future__ import annotations

from typing import ClassVar

from ripplegrid.saying import say

OURS = ("act", "field", "instead", "place", "role", "terms", "what")
"""Values that are our own words, never a person's."""


class RipplegridError(Exception):
    """Something Ripplegrid refuses or cannot do, said so that a person can act on it.

    Attributes:
        code: stable name of the error, for programs.
        data: the values the sentence speaks of.
        status: the HTTP status an answer with this error carries.

    Example:
        >>> from ripplegrid.errors import MissingRecord
        >>> error = MissingRecord(what="entry", id="e1")
        >>> error.code, error.sentence
        ('missing-record', 'There is no entry with the id e1.')
    """

    code: ClassVar[str] = "error"
    template: ClassVar[str] = "Something went wrong."
    advice: ClassVar[str] = ""
    status: ClassVar[int] = 400

    def __init__(self, **data: object) -> None:
        self.data = data
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """What happened, as one sentence."""
        return say(self.template, **self._words())

    @property
    def hint(self) -> str:
        """What to do about it; empty when there is nothing to add."""
        return say(self.advice, **self._words())

    def _words(self) -> dict[str, object]:
        """The data, with those that are words of ours in the language being spoken."""
        return {
            name: say(value) if name in OURS and isinstance(value, str) else value
            for name, value in self.data.items()
        }


class Refusal(RipplegridError):
    """A change that would break a rule of the model."""

    code = "refused"
    status = 422


class Conflict(RipplegridError):
    """Somebody else changed the same thing first.

    ``data`` may carry ``id``, ``field``, ``yours``, ``theirs`` and ``before``.
    """

    code = "conflict"
    template = "Somebody changed this {what} while you were writing."
    advice = "Both texts are shown: choose one, or put them together."
    status = 409


class BadInput(RipplegridError):
    """A file or a value that cannot be read."""

    code = "bad-input"


class MissingExtra(RipplegridError):
    """A part of Ripplegrid that is not installed."""

    code = "missing-extra"
    template = "{feature} needs an extra part that is not installed."
    advice = "Install it with: pip install 'ripplegrid[{extra}]'"
    status = 501
