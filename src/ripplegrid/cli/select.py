"""``select``: a maximum-variation sample of case studies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from ripplegrid.cli.output import as_json, existing, read_case, say_json, sign_of_life
from ripplegrid.errors import NotACandidate
from ripplegrid.synthesis.selection import (
    STEPS,
    TRAITS,
    AtLeast,
    Candidate,
    Rules,
    Selection,
    candidate_of,
    dimensions,
    missing,
    reasons,
    select,
    step_named,
)
from ripplegrid.synthesis.selection.reasons import place_words


class AtLeastType(click.ParamType):  # type: ignore[type-arg]  # not generic in older clicks
    """``author=1`` (for every author) or ``country:Wales=2``."""

    name = "trait[:value]=number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> AtLeast:
        """Read what was asked for."""
        if isinstance(value, AtLeast):
            return value
        what, _, count = str(value).rpartition("=")
        trait, colon, wanted = what.partition(":")
        if (
            trait not in TRAITS
            or not count.isdigit()
            or int(count) < 1
            or bool(colon) != bool(wanted)
        ):
            names = ", ".join(TRAITS)
            self.fail(
                f"“{value}” should read author=1 or country:Wales=2, with one of {names}.",
                param,
                ctx,
            )
        return AtLeast(trait=trait, value=wanted, count=int(count))


class PlaceType(click.ParamType):  # type: ignore[type-arg]  # not generic in older clicks
    """``CASE:scale=most``: a place that people settled together."""

    name = "case:dimension=place"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str, str]:
        """Read what was settled."""
        if isinstance(value, tuple):
            return value
        what, equals, place = str(value).partition("=")
        case, colon, dimension = what.rpartition(":")
        if not (equals and colon and case):
            self.fail(f"“{value}” should read home-care:scale=some.", param, ctx)
        return case, dimension, place


@click.command(
    "select",
    epilog="Example:  ripplegrid select a.json b.json c.json d.json --size 3 --at-least author=1",
    short_help="Suggest the most varied sample of several case studies.",
)
@click.argument("files", type=existing, nargs=-1, required=True)
@click.option("--size", type=click.IntRange(min=1), required=True, help="How many to choose.")
@click.option(
    "--at-least", type=AtLeastType(), multiple=True,
    help="One for every author: author=1. Two from Wales: country:Wales=2.",
)  # fmt: skip
@click.option("--include", multiple=True, help="A case study that must be in: id or file name.")
@click.option("--leave-out", multiple=True, help="A case study that must not be in.")
@click.option(
    "--place", type=PlaceType(), multiple=True,
    help="A place that people settled together: home-care:scale=some.",
)  # fmt: skip
@click.option(
    "--seconds", type=click.FloatRange(min=0, min_open=True), default=2.0, show_default=True,
    help="How long to look.",
)  # fmt: skip
@as_json
def select_cases(files: tuple[Path, ...], as_json: bool, **asked: Any) -> None:
    """Suggest which of the case studies in FILES to look at together.

    The sample covers the most places on the four dimensions of the continuum, then keeps its two
    nearest case studies as far apart as can be. You choose; this only suggests.
    """
    names, candidates = _read(files, asked["place"])
    rules = Rules(
        size=asked["size"],
        include=frozenset(_found(name, names) for name in asked["include"]),
        leave_out=frozenset(_found(name, names) for name in asked["leave_out"]),
        at_least=asked["at_least"],
    )
    with sign_of_life("Choosing"):
        selection = select(candidates, rules, seconds=asked["seconds"])
    data = _data(selection, rules, candidates)
    if as_json:
        say_json(data)
        return
    for line in _lines(data, {c.id: c.title or c.id for c in candidates}):
        click.echo(line)


def _read(
    files: Sequence[Path], settled: Iterable[tuple[str, str, str]]
) -> tuple[dict[str, str], list[Candidate]]:
    """The ids by every name a case study can be called by, and the candidates."""
    cases = [(path, read_case(path)) for path in files]
    names: dict[str, str] = {}
    for path, case in cases:
        names |= {path.name: case.id, path.stem: case.id, str(path): case.id}
    names |= {case.id: case.id for _, case in cases}
    places: dict[str, dict[str, int]] = {}
    for name, dimension, place in settled:
        places.setdefault(_found(name, names), {})[dimension] = step_named(dimension, place)
    return names, [candidate_of(case, places.get(case.id)) for _, case in cases]


def _found(name: str, names: Mapping[str, str]) -> str:
    if name not in names:
        raise NotACandidate(id=name)
    return names[name]


def _data(selection: Selection, rules: Rules, candidates: Sequence[Candidate]) -> dict[str, Any]:
    best = selection.suggested
    chosen = [c for c in candidates if c.id in best.cases]
    why = reasons(chosen, rules, candidates)
    return {
        "suggested": [
            {
                "id": c.id,
                "title": c.title,
                "places": {d.id: [STEPS[p] for p in c.at(d.id)] for d in dimensions()},
                "reasons": [r.sentence for r in why if r.case == c.id],
            }
            for c in chosen
        ],
        "covered": best.covered,
        "covered_at_most": selection.covered_at_most,
        "apart": best.apart,
        "apart_at_most": selection.apart_at_most,
        "proven": selection.proven,
        "alternatives": [list(other.cases) for other in selection.alternatives],
        "every_alternative": selection.every_alternative,
        "not_settled": [
            {"id": c.id, "dimension": d.id, "said": [STEPS[p] for p in c.at(d.id)]}
            for c in candidates
            for d in dimensions()
            if not c.settled(d.id)
        ],
        "missing": [
            {"kind": g.kind, "sentence": g.sentence, "could": list(g.could)}
            for g in missing(chosen, candidates)
        ],
    }


def _lines(data: Mapping[str, Any], titles: Mapping[str, str]) -> Iterable[str]:
    yield "A suggestion; which case studies you look at is for you to choose."
    for case in data["suggested"]:
        yield f"\n{case['title'] or case['id']}"
        yield from (f"  {sentence}" for sentence in case["reasons"])
    yield f"\n{_measures(data)}"
    if data["alternatives"]:
        ids = {case["id"] for case in data["suggested"]}
        yield "\nAs varied:" if data["every_alternative"] else "\nAs varied, among others:"
        for other in data["alternatives"]:
            brings = ", ".join(titles[i] for i in other if i not in ids)
            leaves = ", ".join(titles[i] for i in sorted(ids - set(other)))
            yield f"  {brings} in place of {leaves}"
    elif data["every_alternative"]:
        yield "No other sample is as varied."
    if data["not_settled"]:
        yield "\nNot settled; say what you settle together with --place:"
        for open_ in data["not_settled"]:
            dimension = open_["dimension"]
            said = [place_words(dimension, STEPS.index(step)) for step in open_["said"]]
            place = " or ".join(said) or f"{dimension}: nobody said"
            yield f"  {titles[open_['id']]}: {place}"
    if data["missing"]:
        yield "\nWhat the sample lacks:"
        for gap in data["missing"]:
            could = ", ".join(titles[i] for i in gap["could"])
            yield f"  {gap['sentence']}" + (f" Could be: {could}." if could else "")


def _measures(data: Mapping[str, Any]) -> str:
    apart = "" if data["apart"] is None else f"; its two nearest are {data['apart']} steps apart"
    said = f"It stands for {data['covered']} places on the dimensions{apart}."
    if data["proven"]:
        return f"{said} Nothing is more varied."
    further = "" if data["apart"] is None else f" and {data['apart_at_most']} steps"
    return (
        f"{said} The time ran out: {data['covered_at_most']} places{further} "
        "are not ruled out. Give it longer with --seconds."
    )
