"""Maps drawn in other programs: concepts and arrows with a sign become entries and contributions.

Such maps know no levels, kinds, dates or voices, and none are invented: every concept waits in
the tray, every arrow stands without a voice, and whatever else the file holds goes to a note.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ripplegrid.exchange import limits
from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.format import Imported, Problem, Weight
from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.saying import worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A box of the map; ``place`` tells a person where it stands in the file."""

    key: str
    text: str
    note: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """An arrow of the map; ``weight`` is as the program wrote it."""

    source: str
    target: str
    weight: str
    note: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptMap:
    """All that was found in a file, before it becomes a case study."""

    program: str
    title: str
    summary: str = ""
    authors: tuple[str, ...] = ()
    source: str = ""
    concepts: tuple[Concept, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    problems: tuple[Problem, ...] = ()


_WORD_WEIGHT = re.compile(r"\s*(?:V?[HML])?\s*(?P<sign>[+\-−–]+)\s*", re.IGNORECASE)


def effect_of(weight: str) -> Effect | None:
    """What a weight says: helped or hindered by its sign, not said for none; None if unreadable.

    Example:
        >>> effect_of("-0.25").value, effect_of("H+").value, effect_of("").value
        ('hindered', 'helped', 'not said')
    """
    if not weight.strip():
        return Effect.NOT_SAID
    if word := _WORD_WEIGHT.fullmatch(weight):
        return Effect.HELPED if set(word["sign"]) == {"+"} else Effect.HINDERED
    try:
        number = float(weight.replace("−", "-").replace(",", "."))
    except ValueError:
        return None
    if not math.isfinite(number):
        return None
    return Effect.HELPED if number > 0 else Effect.HINDERED if number < 0 else Effect.NOT_SAID


def problem(code: str, place: str, sentence: str, *, hint: str = "", note: bool = False) -> Problem:
    """A problem of a map that does not stop the reading."""
    weight = Weight.NOTE if note else Weight.WARNING
    return Problem(code=code, place=place, sentence=sentence, hint=hint, weight=weight)


@dataclass(slots=True)
class _Building:
    """The case study as far as it is built."""

    ids: FileIds
    entries: dict[str, Entry] = field(default_factory=dict)
    links: dict[tuple[Id, Id, Effect], Contribution] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def to_case(found: ConceptMap, ids: FileIds) -> Imported:
    """The case study a map makes, with everything that was decided on the way."""
    number = len(found.concepts) + len(found.arrows)
    if number > limits.MOST_RECORDS:
        return Imported(case=None, problems=(limits.too_many_records(number),))
    building = _Building(ids, problems=list(found.problems))
    for concept in found.concepts:
        _add_concept(building, concept, found.program)
    for arrow in found.arrows:
        _add_arrow(building, arrow, found.program)
    building.problems += _how_it_was_read(building, found)
    about = About(
        id=ids.id("about"),
        title=found.title,
        summary=found.summary,
        authors=found.authors,
        sources=(found.source,) if found.source else (),
    )
    case = CaseStudy(
        about=about,
        entries=table(building.entries.values()),
        contributions=table(building.links.values()),
    )
    return Imported(case=case, problems=tuple(building.problems))


def _add_concept(building: _Building, concept: Concept, program: str) -> None:
    if concept.key in building.entries:
        said = worded(
            "The id {key} is used twice; “{words}” was left out.",
            key=concept.key[:40],
            words=concept.text[:60],
        )
        building.problems.append(problem("repeated-id", concept.place, said))
        return
    text = concept.text
    if not text.strip():
        text = f"({concept.place}, without a name)"
        said = worded("This concept has no name; it was kept with a name for its place.")
        building.problems.append(problem("no-name", concept.place, said))
    building.entries[concept.key] = Entry(
        id=building.ids.id("concept", concept.key),
        text=text,
        note=concept.note,
        came_from=f"{program}, {concept.place}",
    )


def _add_arrow(building: _Building, arrow: Arrow, program: str) -> None:
    source, target = building.entries.get(arrow.source), building.entries.get(arrow.target)
    if source is None or target is None:
        said = worded(
            "This arrow begins or ends at a concept that is not in the file; it was left out."
        )
        building.problems.append(problem("dangling", arrow.place, said))
        return
    if source is target:
        said = worded("This arrow leads from a concept to itself; it was left out.")
        building.problems.append(problem("self-link", arrow.place, said))
        return
    effect = effect_of(arrow.weight)
    if effect is None:
        effect = Effect.NOT_SAID
        said = worded(
            "“{weight}” is no sign or number; what the arrow does is left open.",
            weight=arrow.weight[:40],
        )
        building.problems.append(problem("unknown-weight", arrow.place, said))
    key = (source.id, target.id, effect)
    if (former := building.links.get(key)) is not None:
        building.links[key] = replace(former, note=join(former.note, arrow.note))
        said = worded(
            "This arrow stands in the file twice; the two were made one, with both notes."
        )
        building.problems.append(problem("already-linked", arrow.place, said))
        return
    building.links[key] = Contribution(
        id=building.ids.id("arrow", *key),
        source=source.id,
        target=target.id,
        effect=effect,
        note=join(arrow.note, f"From {program}, {arrow.place}."),
    )


def join(*notes: str) -> str:
    """Notes one under the other, without the empty ones."""
    return "\n".join(note for note in notes if note.strip())


def labelled(pairs: Iterable[tuple[str, str]], nothing: frozenset[str]) -> str:
    """ "Label: value" lines of a note, without values that say nothing."""
    return "\n".join(f"{label}: {value}" for label, value in pairs if value.strip() not in nothing)


def _how_it_was_read(building: _Building, found: ConceptMap) -> Iterator[Problem]:
    entries, links = len(building.entries), len(building.links)
    if entries:
        said = f"{_count(entries, 'concept')} went to the tray: a {found.program} map does not "
        said += "say at which level something happened, or what kind of thing it is."
        hint = worded("Place each on the grid when you have opened the file.")
        yield problem("in-the-tray", "the whole file", said, hint=hint, note=True)
    if links:
        said = f"{_count(links, 'arrow')} became contributions without a voice: the map does not "
        said += "say who saw them. A plus is read as helped, a minus as hindered."
        yield problem("no-voice", "the whole file", said, note=True)
    open_ = sum(link.effect is Effect.NOT_SAID for link in building.links.values())
    if open_:
        said = worded(
            "{open} had no sign; what they do is “not said”.", open=_count(open_, "arrow")
        )
        yield problem("no-sign", "the whole file", said, note=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
