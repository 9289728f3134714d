"""The codings of a project: its users are the coders, the stretches they marked are the units.

Only stretches that begin and end at the same place are one unit. Nothing is counted where only one
coder marked something: that another did not see it there is not in the file.
"""

from __future__ import annotations

from collections import defaultdict
from xml.etree.ElementTree import Element

from ripplegrid.agreement import Ratings, Scale
from ripplegrid.exchange.codings import Codings
from ripplegrid.exchange.format import Problem, Weight
from ripplegrid.exchange.office_package import local
from ripplegrid.exchange.qda.xml import below, everywhere, tree_of
from ripplegrid.saying import worded

_Unit = tuple[str, str]


def codings_in(data: bytes) -> Codings:
    """Who gave which codes to which stretch of which source.

    Never raises for what is in the file.
    """
    root, problems = tree_of(data)
    if root is None:
        return Codings(ratings=None, problems=problems)
    said = _said(root)
    if not said:
        return Codings(ratings=None, problems=(_nothing(),))
    coders = sorted({coder for by in said.values() for coder in by})
    names = _distinct(coders, {u.get("guid", ""): u for u in everywhere(root, "User")})
    codes = _distinct(
        sorted({code for by in said.values() for given in by.values() for code in given}),
        {c.get("guid", ""): c for c in everywhere(root, "Code")},
    )
    rows = tuple(
        tuple(
            frozenset(codes[code] for code in by[coder]) if coder in by else None
            for coder in coders
        )
        for by in said.values()
    )
    units = tuple(f"{source}, {place}" if place else source for source, place in _named(root, said))
    ratings = Ratings(units, tuple(names[coder] for coder in coders), rows)
    return Codings(ratings=ratings, scale=Scale.SETS, problems=tuple(_notes(said)))


def _said(root: Element) -> dict[_Unit, dict[str, set[str]]]:
    said: dict[_Unit, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for sources in everywhere(root, "Sources"):
        for source in sources:
            guid = source.get("guid", "")
            for one in (source, *(s for s in source.iter() if local(s.tag).endswith("Selection"))):
                place = "" if one is source else _place(one)
                for coding in below(one, "Coding"):
                    coder = coding.get("creatingUser") or one.get("creatingUser") or ""
                    for ref in below(coding, "CodeRef"):
                        said[guid, place][coder].add(ref.get("targetGUID", ""))
    return dict(sorted(said.items()))


_ENDS = ("startPosition", "endPosition", "begin", "end", "page", "firstX", "firstY", "secondX",
         "secondY")  # fmt: skip


def _place(selection: Element) -> str:
    return " ".join(selection.get(end, "") for end in _ENDS if selection.get(end))


def _named(root: Element, said: dict[_Unit, dict[str, set[str]]]) -> list[_Unit]:
    known = {one.get("guid", ""): one for sources in everywhere(root, "Sources") for one in sources}
    names = _distinct(sorted({guid for guid, _ in said}), known)
    return [(names[guid], place) for guid, place in said]


def _distinct(guids: list[str], known: dict[str, Element]) -> dict[str, str]:
    """A name for each; those of the same name are told apart by a number."""
    given: set[str] = set()
    names: dict[str, str] = {}
    for guid in guids:
        plain = (known[guid].get("name") or "" if guid in known else "") or guid or "?"
        name, number = plain, 2
        while name in given:
            name, number = f"{plain} ({number})", number + 1
        given.add(name)
        names[guid] = name
    return names


def _nothing() -> Problem:
    return Problem(
        code="no-codings",
        place="the whole file",
        sentence=worded("Nobody coded anything in this project."),
    )


def _notes(said: dict[_Unit, dict[str, set[str]]]) -> list[Problem]:
    how = worded("A unit is a stretch that coders marked from and to the same place, or a source.")
    found = [Problem(code="units", place="the whole file", sentence=how, weight=Weight.NOTE)]
    alone = sum(len(by) == 1 for by in said.values())
    if alone:
        sentence = worded(
            "Marked by one coder alone: {alone} of {all} units. They count neither as agreement nor as disagreement.",  # noqa: E501
            alone=alone,
            all=len(said),
        )
        hint = worded("Figures over few shared units say little; look at the stretches themselves.")
        found.append(
            Problem(
                code="alone",
                place="the whole file",
                sentence=sentence,
                hint=hint,
                weight=Weight.WARNING,
            )
        )
    return found
