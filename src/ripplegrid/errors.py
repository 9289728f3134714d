"""The one hierarchy of errors: a code, its data, a sentence and a hint.

The sentence and the hint are templates filled from the data, so that the web can translate the
template and every entrance (page, command line, notebook) tells the same thing in the same words.
To add an error, add a class here; nothing else.
"""

from __future__ import annotations

from typing import ClassVar


class RipplegridError(Exception):
    """Something Ripplegrid refuses or cannot do, said so that a person can act on it.

    Attributes:
        code: stable name of the error, for programs.
        data: the values the sentence speaks of.
        status: the HTTP status an answer with this error carries.

    Example:
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
        return self.template.format(**self.data)

    @property
    def hint(self) -> str:
        """What to do about it; empty when there is nothing to add."""
        return self.advice.format(**self.data)


class Refusal(RipplegridError):
    """A change that would break a rule of the model."""

    code = "refused"
    status = 422


class MissingRecord(Refusal):
    """The change names something that is not there."""

    code = "missing-record"
    template = "There is no {what} with the id {id}."
    advice = "It may have been removed meanwhile; load the page again."
    status = 404


class EmptyText(Refusal):
    """A text that must say something says nothing."""

    code = "empty-text"
    template = "The {field} is empty."
    advice = "Write at least a few words."


class Conflict(RipplegridError):
    """Somebody else changed the same thing first."""

    code = "conflict"
    template = "Somebody changed this {what} while you were writing."
    advice = "Both texts are shown: choose one, or put them together."
    status = 409


class BadInput(RipplegridError):
    """A file or a value that cannot be read."""

    code = "bad-input"


class UnknownExample(BadInput):
    """There is no example case study of this name."""

    code = "unknown-example"
    template = "There is no example called {name}."
    advice = "The examples are: {known}."
    status = 404


class MissingExtra(RipplegridError):
    """A part of Ripplegrid that is not installed."""

    code = "missing-extra"
    template = "{feature} needs an extra part that is not installed."
    advice = "Install it with: pip install 'ripplegrid[{extra}]'"
    status = 501


class BadPack(BadInput):
    """An instrument pack that cannot be read."""

    code = "bad-pack"
    template = "The pack {name} cannot be read. {problems}"
    advice = "Compare it with the packs that come with Ripplegrid; nothing was changed."


class NotAllowed(RipplegridError):
    """Somebody may see a case study but not do this to it."""

    code = "not-allowed"
    template = "As {role} of this case study you cannot {act} here."
    advice = "Ask its owner for a role that can."
    status = 403


class SpentLink(RipplegridError):
    """A one-time link that was used, is too old, or never was."""

    code = "spent-link"
    template = "This link does not let you in any more: it works once, and only for a short while."
    advice = "Stop Ripplegrid in its terminal with Ctrl-C and start it again: it shows a new link."
    status = 403


class NoCase(RipplegridError):
    """A case study that is not there, or not there for the one who asks."""

    code = "no-case"
    template = "There is no case study at this address."
    advice = "It may have moved, or it may not be shared with you."
    status = 404


class NoChange(RipplegridError):
    """A change that is not in the history of a case study, or whose content was erased."""

    code = "no-change"
    template = "There is no change number {number} to work with in this case study."
    advice = "Its content may have been erased at somebody’s wish."
    status = 404


class AlreadyHere(RipplegridError):
    """A case study that is brought in a second time."""

    code = "already-here"
    template = "The case study “{title}” is here already."
    advice = "Open it instead, or delete it before bringing it in again."
    status = 409


class RepeatedChange(RipplegridError):
    """A change that carries the id of another one."""

    code = "repeated-change"
    template = "This form was already sent once, with other content."
    advice = "Load the page again: what was sent first is kept. Then make your change anew."
    status = 409


class DamagedStore(RipplegridError):
    """A row of the store that cannot be read back."""

    code = "damaged-store"
    template = "A part of this case study cannot be read back: {place}."
    advice = "Stop Ripplegrid, run ripplegrid doctor, and bring back a backup."
    status = 500


class UnsafeStore(RipplegridError):
    """A store on which saved work could be lost."""

    code = "unsafe-store"
    template = "{sentence}"
    advice = "{hint}"
    status = 500


class PortTaken(RipplegridError):
    """Another program listens where the application should."""

    code = "port-taken"
    template = "Another program already uses port {port} on {host}."
    advice = "Stop that program, or start Ripplegrid on another port, such as --port {other}."
    status = 500


class UnreadableFile(BadInput):
    """A file that cannot be read whole."""

    code = "unreadable-file"
    template = "{name} cannot be read whole."
    advice = "See every problem with: ripplegrid check {name}"
