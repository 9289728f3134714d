"""The XML of a project (.qdpx, .qde) or a codebook (.qdc), within the limits of every file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ripplegrid.exchange import limits
from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.office_package import local
from ripplegrid.saying import worded


def tree_of(data: bytes) -> tuple[Element | None, tuple[Problem, ...]]:
    """The root of the file, or of the one project in its archive; else what is wrong with it."""
    if len(data) > limits.LARGEST_FILE:
        return None, (limits.too_large(),)
    if limits.looks_like_archive(data):
        if problems := limits.archive_problems(data):
            return None, problems
        found = _project(data)
        if found is None:
            return None, (_no_project(),)
        data = found
    try:
        return fromstring(data, forbid_dtd=True), ()
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None, (_not_xml(),)


def _project(data: bytes) -> bytes | None:
    """What a project calls its file differs: project.qde, Project.qde or the project's name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            named = [name for name in archive.namelist() if name.lower().endswith(".qde")]
            return archive.read(named[0]) if len(named) == 1 else None
    except limits.ARCHIVE_ERRORS:
        return None


def below(element: Element, *names: str) -> Iterator[Element]:
    """The children of these names, whatever their namespace."""
    return (child for child in element if local(child.tag) in names)


def everywhere(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names at any depth, whatever their namespace."""
    return (one for one in element.iter() if local(one.tag) in names)


def _no_project() -> Problem:
    said = worded("The archive does not hold exactly one project.")
    hint = worded("Export the project again as REFI-QDA.")
    return Problem(code="no-project", place="the whole file", sentence=said, hint=hint)


def _not_xml() -> Problem:
    said = worded("The file is not the XML it should be, or holds something it must not.")
    hint = worded("Export it again from its own program.")
    return Problem(code="damaged", place="the whole file", sentence=said, hint=hint)
