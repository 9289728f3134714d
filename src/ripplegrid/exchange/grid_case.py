"""A case study from the grids of one file, with its title and what was left beside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

from ripplegrid.exchange.format import Imported, Problem
from ripplegrid.exchange.grid_cells import Grid
from ripplegrid.exchange.grid_entries import harvest
from ripplegrid.exchange.grid_frame import headings_seen
from ripplegrid.exchange.grid_harvest import Harvest
from ripplegrid.exchange.grid_telling import tell_outside
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.record import Id
from ripplegrid.saying import worded

_TITLED = re.compile(
    r"^\s*(?:case(?:[\s-]study)?|project|study|title)(?:\s+(?:title|name|\d+))?\s*[:–—-]\s*(?P<title>\S.*)$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 200
_SEEN = 12
"""So many headings of each table are named when no grid is found."""


def case_from_grids(
    grids: Iterable[Grid],
    filename: str,
    *,
    new_id: Callable[[], Id],
    texts: Sequence[tuple[str, str]] = (),
    title: tuple[str, str] | None = None,
    known: About | None = None,
) -> Imported:
    """Everything the grids of a file say, as one case study.

    Args:
        grids: the sheets of a workbook or the tables of a document.
        filename: for the title, when the file gives none.
        new_id: gives the id of each record made.
        texts: (place, text) of what stands outside every sheet and table.
        title: (place, text) of the words the file marks as its title.
        known: what the file says of the case study, when we wrote it ourselves.
    """
    pages = list(grids)
    found = harvest(pages, new_id)
    if not found.grids:
        return Imported(case=None, problems=(_no_grid(filename, pages),))
    found.outside = [*texts, *found.outside]
    found.above = [*texts, *found.above]
    about = known or About(id=new_id(), title=_title(found, filename, title))
    tell_outside(found.outside, found)
    if not (found.entries or found.factors):
        found.warn(
            "empty-grid",
            "the whole file",
            worded("The grid has headings but nothing in its cells."),
        )
    elif found.grids > 1:
        found.note(
            "several-grids",
            "the whole file",
            worded("{grids} grids were put together into one case study.", grids=found.grids),
            worded(
                "If they are different case studies, or different people's own grids, bring each in from a file of its own."  # noqa: E501
            ),
        )
    case = CaseStudy(about=about, entries=table(found.entries), factors=table(found.factors))
    return Imported(case=case, problems=found.told())


def _title(found: Harvest, filename: str, given: tuple[str, str] | None) -> str:
    """The title the file gives itself, taken from what stands around the grid."""
    titled = next(
        ((p, t, m["title"]) for p, t in found.outside if (m := _TITLED.match(t)) and "\n" not in t),
        None,
    )
    if titled is None and given is not None:
        titled = (*given, given[1])
    if titled is None and found.above and _looks_titled(found.above[0][1]):
        titled = (*found.above[0], found.above[0][1])
    if titled is None:
        title = PurePath(filename).stem or "A case study"
        found.note(
            "title",
            filename or "the whole file",
            worded("“{title}” was taken as the title.", title=title),
        )
        return title
    place, text, title = titled
    if (place, text) in found.outside:
        found.outside.remove((place, text))
    title = " ".join(title.split())
    found.note(
        "title", place, worded("“{title}” was taken as the title of the case study.", title=title)
    )
    return title


def _looks_titled(text: str) -> bool:
    return (
        len(text) <= _LONGEST_TITLE and "\n" not in text.strip() and not text.rstrip().endswith(".")
    )


def _no_grid(filename: str, pages: Sequence[Grid]) -> Problem:
    """The refusal, with the headings that were seen instead."""
    seen = []
    for page in pages:
        texts = headings_seen(page)
        if texts:
            some = ", ".join(f"“{_short(text)}”" for text in texts[:_SEEN])
            seen.append(f"{page.place}: {some}{', …' if len(texts) > _SEEN else ''}")
    said = f" The headings seen are not those of a grid: {'; '.join(seen)}." if seen else ""
    none = "" if seen else " There is no table in it."
    return Problem(
        code="no-grid",
        place=filename or "the whole file",
        sentence=f"No grid was found in this file.{said}{none}",
        hint=worded(
            "Ripplegrid looks for a table whose rows are headed by levels (individual, group, organisational, societal) and whose columns are headed by contributors and processes, impacts (outputs, uses, outcomes) and mechanisms. If this is one in other words, write such a word beside each heading, and bring it in again."  # noqa: E501
        ),
    )


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
