"""``synthesise``: several case studies as one grid, their patterns, and what appears only there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from ripplegrid.agreement import Scale
from ripplegrid.cli.output import (
    as_json,
    existing,
    holds_synthesis,
    read_case,
    read_gathered,
    say_json,
    sign_of_life,
    told,
)
from ripplegrid.cli.synthesise_told import answer_of, data_of, lines_of
from ripplegrid.disclosure import Purpose, Reader, Shared, share_synthesis, shared
from ripplegrid.errors import OneSynthesis, UnknownEnding, UnreadableCodings
from ripplegrid.exchange.coded_units import coded
from ripplegrid.exchange.coders import read_codings
from ripplegrid.exchange.codings import Asked, Empty
from ripplegrid.exchange.format import Weight
from ripplegrid.exchange.native import Gathered, write_synthesis
from ripplegrid.exchange.registry import written_whole
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.ids import new_id
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.synthesis.beginning import begin


@click.command(
    epilog="Example:  ripplegrid synthesise a.json b.docx c.json -o together.json",
    short_help="Read several case studies together.",
)
@click.argument("files", type=existing, nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A synthesis file to write, ending in .json.",
)
@click.option("--title", default="", help="What the synthesis is called.")
@click.option(
    "--codings",
    type=existing,
    help="Who put which entry to which code: a table with unit, coder and code, in CSV or Excel.",
)
@click.option("--sheet", default="", help="The sheet of the workbook with the codings.")
@as_json
def synthesise(
    files: tuple[Path, ...],
    output: Path | None,
    *,
    title: str,
    codings: Path | None,
    sheet: str,
    as_json: bool,
) -> None:
    """Read the case studies in FILES together, or tell a synthesis file.

    Of each case study only what its people let into a report is taken. All of them are proposed
    and chosen, their grids laid into one, and entries that may say the same are proposed; whether
    they do is for people to say. With --codings, codes that recur are told too.

    A single synthesis file is told as it stands: how it was chosen, who coded, what was agreed.
    """
    if output is not None and output.suffix != ".json":
        raise UnknownEnding(ending=output.suffix or output.name, endings=".json")
    across = [one for one in files if holds_synthesis(one)]
    left: Mapping[Id, Shared] = {}
    if across:
        if len(files) > 1 or codings or title:
            raise OneSynthesis(name=across[0].name)
        found = read_gathered(across[0])
        gathered = Gathered(share_synthesis(found.synthesis), found.cases)
    else:
        gathered, left = _gathered(files, title, codings, sheet)
    if output is not None:
        with sign_of_life(f"Writing {output.name}"), written_whole(output) as stream:
            write_synthesis(gathered, stream)
    with sign_of_life("Reading them together"):
        answer = answer_of(gathered, left)
    if as_json:
        say_json({"written": str(output) if output else None, **data_of(answer)})
        return
    for line in lines_of(answer):
        click.echo(line)
    if output is not None:
        click.echo(f"\n{output.name} is written.")


def _gathered(
    files: tuple[Path, ...], title: str, codings: Path | None, sheet: str
) -> tuple[Gathered, Mapping[Id, Shared]]:
    """The synthesis begun, and what each case study keeps back from reports."""
    whole = [(path, read_case(path)) for path in files]
    left = {case.id: shared(case, Reader(), Purpose.REPORT) for _, case in whole}
    cases = [left[case.id].case for _, case in whole]
    about = AboutSynthesis(id=new_id(), title=title or "; ".join(case.title for case in cases))
    synthesis = begin(about, cases)
    gathered = Gathered(synthesis, {case.id: case for case in cases})
    if codings is None:
        return gathered, left
    names = {path.stem: left[case.id].case for path, case in whole}
    return _with_codings(gathered, names, codings, sheet), left


def _with_codings(
    gathered: Gathered, names: Mapping[str, CaseStudy], path: Path, sheet: str
) -> Gathered:
    asked = Asked(scale=Scale.SETS, empty=Empty.NOT_CODED, sheet=sheet)
    with sign_of_life(f"Reading {path.name}"):
        read = read_codings(path, asked)
    problems = [p for p in read.problems if p.weight is not Weight.NOTE]
    made = None
    if read.ratings is not None:
        put = coded(gathered.synthesis, names, read.ratings, path.stem)
        made, problems = put.synthesis, [*problems, *put.problems]
    for line in told(problems):
        click.echo(line, err=True)
    if made is None:
        raise UnreadableCodings(name=path.name)
    return Gathered(made, gathered.cases)
