"""``agree``: how far coders agree, from a table of what they coded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ripplegrid.agreement import Comparison, How, Scale, Weighting, compare
from ripplegrid.agreement.as_json import comparison_data
from ripplegrid.agreement.bootstrap import SEED, TIMES
from ripplegrid.cli.agree_told import lines_of
from ripplegrid.cli.output import (
    as_json,
    existing,
    problem_data,
    say_json,
    sign_of_life,
    told,
)
from ripplegrid.errors import NotInTable, UnreadableCodings
from ripplegrid.exchange.coders import Asked, Codings, Empty, read_codings
from ripplegrid.exchange.format import Weight


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
    in each further column. Or one coding a row, in columns called unit, coder and code.
    """
    wanted = _Wanted(**given)
    with sign_of_life(f"Reading {file.name}"):
        codings = read_codings(file, wanted.asked())
    if codings.ratings is None:
        for line in told(codings.problems):
            click.echo(line, err=True)
        raise UnreadableCodings(name=file.name)
    with sign_of_life("Comparing"):
        found = wanted.narrowed(compare(codings.ratings, wanted.how(codings)))
    if as_json:
        problems = [problem_data(p) for p in codings.problems]
        say_json({"file": str(file), "problems": problems, **comparison_data(found)})
        return
    for line in told(p for p in codings.problems if p.weight is not Weight.NOTE):
        click.echo(line, err=True)
    for line in (*told(p for p in codings.problems if p.weight is Weight.NOTE), *lines_of(found)):
        click.echo(line)


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

    def how(self, codings: Codings) -> How:
        return How(
            scale=codings.scale,
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
