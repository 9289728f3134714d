"""``check`` and ``convert``: files in, files out."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from ripplegrid.cli.output import (
    as_json,
    existing,
    holds_synthesis,
    problem_data,
    read,
    read_synthesis_file,
    say_json,
    sign_of_life,
    told,
)
from ripplegrid.errors import UnreadableFile
from ripplegrid.exchange.format import Imported, Weight
from ripplegrid.exchange.native import ImportedSynthesis
from ripplegrid.exchange.registry import FORMATS, write_file


@click.command(
    epilog="Example:  ripplegrid check our-grid.xlsx",
    short_help="List every problem of a file, each with its place.",
)
@click.argument("file", type=existing)
@as_json
def check(file: Path, as_json: bool) -> None:
    """Read FILE and list every problem with its place.

    Ends with 0 when the file can be read whole, with 1 when it cannot.
    """
    imported = read_synthesis_file(file) if holds_synthesis(file) else read(file)
    counts = _counts(imported)
    if as_json:
        say_json(
            {
                "file": str(file),
                "whole": imported.whole,
                "problems": [problem_data(p) for p in imported.problems],
                "records": counts,
            }
        )
    else:
        for line in told(imported.problems):
            click.echo(line)
        click.echo(_verdict(file, imported, counts))
    sys.exit(0 if imported.whole else 1)


def _counts(imported: Imported | ImportedSynthesis) -> dict[str, int]:
    if isinstance(imported, ImportedSynthesis):
        return _counts_across(imported)
    case = imported.case
    if case is None:
        return {}
    return {
        "entries": len(case.entries),
        "waiting in the tray": sum(1 for e in case.entries.values() if e.shown and not e.placed),
        "contributions": len(case.contributions),
        "contributors": len(case.contributors),
        "voices": len(case.voices),
    }


def _counts_across(imported: ImportedSynthesis) -> dict[str, int]:
    if imported.found is None:
        return {}
    synthesis = imported.found.synthesis
    return {
        "case studies proposed": len(synthesis.proposals),
        "case studies in the file": len(imported.found.cases),
        "matches": len(synthesis.matches),
        "themes": len(synthesis.themes),
        "codings": len(synthesis.codings),
        "statements": len(synthesis.statements),
    }


def _verdict(file: Path, imported: Imported | ImportedSynthesis, counts: Mapping[str, int]) -> str:
    if not counts:
        return f"{file.name} cannot be read."
    found = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    if not imported.whole:
        return f"{file.name} cannot be read whole. What can be read: {found or 'nothing'}."
    missed = sum(1 for p in imported.problems if p.weight is Weight.WARNING)
    but = f" Look at the {missed} lines marked with !." if missed else ""
    nothing = "no entries yet" if isinstance(imported, Imported) else "nothing in it yet"
    return f"{file.name} can be read: {found or nothing}.{but}"


@click.command(
    epilog="Example:  ripplegrid convert our-grid.docx our-grid.xlsx",
    short_help="Turn a file of one format into another.",
)
@click.argument("source", type=existing)
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--from", "source_format", type=click.Choice(list(FORMATS)))
@click.option("--to", "target_format", type=click.Choice(list(FORMATS)))
@as_json
def convert(
    source: Path,
    target: Path,
    source_format: str | None,
    target_format: str | None,
    as_json: bool,
) -> None:
    """Turn SOURCE into TARGET, by their endings or by --from and --to.

    Says what the target format cannot carry.
    """
    imported = read(source, source_format)
    if imported.case is None or not imported.whole:
        for line in told(imported.problems):
            click.echo(line, err=True)
        raise UnreadableFile(name=source.name)
    with sign_of_life(f"Writing {target.name}"):
        chosen = write_file(imported.case, target, target_format)
    if as_json:
        problems = [problem_data(p) for p in imported.problems]
        say_json({"written": str(target), "problems": problems, "lost": list(chosen.loses)})
        return
    for line in told(imported.problems):
        click.echo(line)
    click.echo(f"{target.name} is written.")
    for loss in chosen.loses:
        click.echo(f"Not carried: {loss}")
