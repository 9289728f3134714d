"""Several case studies with codes and places, for the figures that stand across them."""

from __future__ import annotations

import random
from xml.etree import ElementTree as ET

from ripplegrid.model.coding import Coding, Theme
from ripplegrid.report.figures import Options
from ripplegrid.report.figures.draw_across import dimension_as_svg, patterns_as_svg
from ripplegrid.synthesis.codes import codes
from ripplegrid.synthesis.dimensions import beside_impacts
from ripplegrid.synthesis.patterns import patterns
from ripplegrid.synthesis.selection import Candidate
from tests.factories import case, entry
from tests.marked import in_cyrillic

LEVELS = ("individual", "group", "organisational", "societal")
CODES = (
    "Trust",
    "Standing up for an unpopular finding in front of one’s own organisation",
    "Somebody to ring",
    "Moneymovedfromonebudgettoanotherwithoutasinglespace",
)
PLACES = ((2,), (0, 1), (), (0,), (2,), (0, 1, 3))


def themes(names=CODES):
    """The codes, all but the last below a theme that only groups."""
    top = Theme(id="top", name="ж" if names != CODES else "Capacity of people who never did any")
    low = [
        Theme(id=f"t{n}", name=name, part_of="top" if n < 3 else None)
        for n, name in enumerate(names)
    ]
    return [top, *low]


def several(count, entries=12, seed=1, more_levels=()):
    """So many case studies; at some levels an entry has two codes, and some speak against."""
    dice = random.Random(seed)
    cases, put, places = [], [], []
    for number in range(count):
        name = f"c{number:02}"
        told = [
            entry(f"e{n}", dice.choice([*LEVELS, *more_levels, ()]), "outcome",
                  text=f"People of project {number} changed what they did, number {n}")
            for n in range(entries)
        ]  # fmt: skip
        cases.append(case(*told, id=name, title=f"The project in valley number {number}"))
        for one in told:
            for theme in dice.sample(range(len(CODES)), dice.choice((0, 1, 1, 2))):
                key = f"{name}{one.id}t{theme}"
                put.append(Coding(id=key, coder="ann", theme=f"t{theme}", case=name,
                                  entry=one.id, against=dice.random() < 0.2))  # fmt: skip
        places.append(Candidate(id=name, places={"scale": PLACES[number % len(PLACES)]}))
    return cases, put, places


def patterns_of(count, *, cyrillic=False, **more):
    options = Options(**{key: more.pop(key) for key in ("width", "group_href") if key in more})
    cases, put, _ = several(count, **more)
    cases = [in_cyrillic(one) for one in cases] if cyrillic else cases
    found = patterns(cases, themes("абвг") if cyrillic else themes(), put)
    drawn = patterns_as_svg(found, {c.id: c.title for c in cases}, options=options)
    return ET.fromstring(drawn), found


def dimension_of(count, *, cyrillic=False, coded=True, **more):
    options = Options(**{key: more.pop(key) for key in ("width",) if key in more})
    cases, put, places = several(count, **more)
    cases = [in_cyrillic(one) for one in cases] if cyrillic else cases
    known = codes(cases, themes("абвг") if cyrillic else themes(), put if coded else ())
    table = beside_impacts("scale", cases, places, known)
    return ET.fromstring(dimension_as_svg(table, options=options)), table
