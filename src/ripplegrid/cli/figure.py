"""``figure``: one picture of a case study as a file."""

from __future__ import annotations

from pathlib import Path

import click

from ripplegrid.cli.output import existing, read_case, sign_of_life
from ripplegrid.report.figures import KINDS, draw


@click.command(
    epilog="Example:  ripplegrid figure our-case.json --kind ripple -o ripple-map.svg",
    short_help="Draw a picture of a case study.",
)
@click.argument("file", type=existing)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The SVG file to write.",
)
@click.option(
    "--kind",
    type=click.Choice(list(KINDS)),
    default="ripple",
    show_default=True,
    help="Which picture.",
)
def figure(file: Path, output: Path, kind: str) -> None:
    """Draw the case study in FILE as an SVG picture."""
    if output.suffix != ".svg":
        raise click.BadParameter("the name of the picture must end in .svg", param_hint="-o")
    case = read_case(file)
    with sign_of_life("Drawing"):
        output.write_text(draw(kind, case), "utf-8")
    click.echo(f"{output.name} is drawn.")
