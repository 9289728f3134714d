"""``agree``: how far coders agree, from a table of what they coded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from ripplegrid.agreement import Comparison, How, Ratings, Scale, Weighting, compare
from ripplegrid.agreement.as_json import comparison_data
from ripplegrid.agreement.bootstrap import SEED, TIMES
from ripplegrid.cli.agree_told import lines_of
from ripplegrid.cli.output import (
    as_json,
    existing,
    holds_synthesis,
    problem_data,
    read_gathered,
    say_json,
    sign_of_life,
    told,
)
from ripplegrid.disclosure import share_synthesis
from ripplegrid.errors import NotInTable, UnreadableCodings
from ripplegrid.exchange.coders import read_codings
from ripplegrid.exchange.codings import Asked, Empty
from ripplegrid.exchange.format import Weight
from ripplegrid.model.case import table
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.synthesis.rounds import rounds


@click.command(
    epilog="Example:  ripplegrid agree codings.xlsx --scale nominal",
    short_help="Say how far coders agree, and where they do not.",
)
@click.argument("file", type=existing)
@click.option(
    "--scale",
    type=click.Choice([scale.value for scale in Scale]),
    help="What a difference between two codes means. Without it: nominal, or sets where a coder "
    "gave a unit several codes.",
)
@click.option("--order", metavar="LOW,…,HIGH", help="The codes of an ordinal scale, lowest first.")
@click.option(
    "--weights",
    type=click.Choice([weighting.value for weighting in Weighting]),
    default=Weighting.LINEAR.value,
    show_default=True,
    help="How much a far disagreement counts in weighted kappa.",
)
@click.option("--theme", "themes", multiple=True, help="Look only at this code; may be repeated.")
@click.option("--coder", "coders", multiple=True, help="Compare only these coders; repeat it.")
@click.option("--missing", multiple=True, help="A text that means “not coded”, such as NA.")
@click.option(
    "--empty",
    type=click.Choice([empty.value for empty in Empty]),
    default=Empty.NOT_CODED.value,
    show_default=True,
    help="What an empty cell, or a unit without a row, means.",
)
@click.option("--sheet", default="", help="The sheet of a workbook.")
@click.option(
    "--resamples",
    type=click.IntRange(0, 100_000),
    default=TIMES,
    show_default=True,
    help="How often the units are drawn for the intervals; 0 for none.",
)
@click.option("--seed", type=int, default=SEED, show_default=True, help="Where drawing begins.")
@as_json
def agree(file: Path, as_json: bool, **given: Any) -> None:
    """Compare what two or more coders said of the same units.

    FILE is a table in CSV or Excel. Either side by side: the units in the first column, one coder
    in each further column. Or one coding a row, in columns called unit, coder and code. Or it is
    a synthesis file: each round of coding that was opened is compared by itself. Or a REFI-QDA
    project (.qdpx): its users are the coders, and stretches marked from and to the same place are
    the units.
    """
    wanted = _Wanted(**given)
    if holds_synthesis(file):
        _rounds(file, wanted, as_json=as_json)
        return
    with sign_of_life(f"Reading {file.name}"):
        codings = read_codings(file, wanted.asked())
    if codings.ratings is None:
        for line in told(codings.problems):
            click.echo(line, err=True)
        raise UnreadableCodings(name=file.name)
    with sign_of_life("Comparing"):
        found = wanted.narrowed(compare(codings.ratings, wanted.how(codings.scale)))
    if as_json:
        problems = [problem_data(p) for p in codings.problems]
        say_json({"file": str(file), "problems": problems, **comparison_data(found)})
        return
    for line in told(p for p in codings.problems if p.weight is not Weight.NOTE):
        click.echo(line, err=True)
    for line in (*told(p for p in codings.problems if p.weight is Weight.NOTE), *lines_of(found)):
        click.echo(line)


def _rounds(file: Path, wanted: _Wanted, *, as_json: bool) -> None:
    """Each opened round of a synthesis, and the codings that belong to none."""
    if wanted.scale not in (None, Scale.SETS.value) or wanted.order:
        raise click.UsageError("The codings of a synthesis are sets of codes: --scale sets.")
    synthesis = share_synthesis(read_gathered(file).synthesis)
    how = wanted.how(Scale.SETS)
    answers: list[dict[str, Any]] = []
    for title, ratings in _opened(synthesis, wanted.coders):
        with sign_of_life("Comparing"):
            found = wanted.narrowed(compare(ratings, how))
        answers.append({"round": title, **comparison_data(found)})
        if not as_json:
            click.echo(f"{title or 'Codings that belong to no round'}\n")
            for line in lines_of(found):
                click.echo(line)
            click.echo()
    if as_json:
        say_json({"file": str(file), "rounds": answers})
    elif not answers:
        click.echo("No round in which two or more people coded the same is opened yet.")


def _opened(synthesis: Synthesis, names: tuple[str, ...]) -> Iterator[tuple[str, Ratings]]:
    kept = [c for c in synthesis.coders.values() if not names or c.name in names]
    unknown = set(names) - {c.name for c in kept}
    if unknown:
        known = ", ".join(sorted(c.name for c in synthesis.coders.values())) or "none"
        raise NotInTable(what="coder", name=min(unknown), known=known)
    ids = {c.id for c in kept}
    codings = table(c for c in synthesis.codings.values() if c.coder in ids)
    narrowed = replace(synthesis, codings=codings)
    for one in rounds(narrowed, times=0):
        if one.agreement is not None:
            yield one.round.title if one.round else "", one.agreement.ratings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """The options, as they came."""

    scale: str | None
    order: str | None
    weights: str
    themes: tuple[str, ...]
    coders: tuple[str, ...]
    missing: tuple[str, ...]
    empty: str
    sheet: str
    resamples: int
    seed: int

    def asked(self) -> Asked:
        order = tuple(word.strip() for word in self.order.split(",")) if self.order else ()
        if order and self.scale != Scale.ORDINAL:
            raise click.UsageError("--order belongs to --scale ordinal.")
        if len(set(map(str.casefold, order))) < len(order) or "" in order:
            raise click.UsageError("--order names each code once, with commas between.")
        return Asked(
            scale=Scale(self.scale) if self.scale else None,
            order=order,
            missing=frozenset(self.missing),
            empty=Empty(self.empty),
            sheet=self.sheet,
            coders=self.coders,
        )

    def how(self, scale: Scale) -> How:
        return How(
            scale=scale,
            weighting=Weighting(self.weights),
            times=self.resamples,
            seed=self.seed,
        )

    def narrowed(self, found: Comparison) -> Comparison:
        """Only the themes asked for; an unknown one is said."""
        known = {str(theme.theme): theme for theme in found.themes}
        for name in self.themes:
            if name not in known:
                raise NotInTable(what="code", name=name, known=", ".join(known) or "none")
        return found.only(tuple(known[name] for name in self.themes)) if self.themes else found
