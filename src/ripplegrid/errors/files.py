"""What the method, the exchange and the report cannot read or make."""

from __future__ import annotations

from ripplegrid.errors.base import BadInput, RipplegridError

# The method.


class BadPack(BadInput):
    """An instrument pack that cannot be read."""

    code = "bad-pack"
    template = "The pack {name} cannot be read. {problems}"
    advice = "Compare it with the packs that come with Ripplegrid; nothing was changed."


# The exchange: files and formats.


class UnknownExample(BadInput):
    """There is no example case study of this name."""

    code = "unknown-example"
    template = "There is no example called {name}."
    advice = "The examples are: {known}."
    status = 404


class UnreadableFile(BadInput):
    """A file that cannot be read whole."""

    code = "unreadable-file"
    template = "{name} cannot be read whole."
    advice = "See every problem with: ripplegrid check {name}"


class UnknownFormat(BadInput):
    """A format that Ripplegrid has no reader or writer for."""

    code = "unknown-format"
    template = "Ripplegrid knows no format called {name}."
    advice = "The formats are {known}."


class CannotWrite(BadInput):
    """A format that can be read, but that cannot hold what a case study says."""

    code = "cannot-write"
    template = "{label} can be read, but not written."
    advice = "It cannot hold a case study. Choose another format, such as .json or .xlsx."


# The report.


class UnknownFigure(RipplegridError):
    """A kind of figure that does not exist."""

    code = "unknown-figure"
    template = "There is no figure called {kind}."
    advice = "The figures are: {kinds}."


class UnknownDocument(RipplegridError):
    """A kind of document that does not exist."""

    code = "unknown-document"
    template = "There is no document called {kind}."
    advice = "The documents are: {kinds}."
    status = 404


class UnknownEnding(RipplegridError):
    """A document asked for in a format it is not made in."""

    code = "unknown-ending"
    template = "This document cannot be made as {ending}."
    advice = "It can be made as {endings}."


class UnreadableTemplate(BadInput):
    """A template for documents that is no document of a word processor."""

    code = "unreadable-template"
    template = "The template is not a Word document that can be read."
    advice = "Open it in your word processor and save it as .docx; nothing was written."


class Groundless(RipplegridError):
    """A sentence of a document that says something and does not say what it rests on."""

    code = "groundless"
    template = "A document must not say “{text}” without saying what it rests on."
    advice = "Please report it: the document was made wrongly, and nothing was changed."
    status = 500
