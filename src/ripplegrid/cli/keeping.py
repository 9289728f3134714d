"""``backup`` and ``restore``: whole copies of an installation."""

from __future__ import annotations

from pathlib import Path

import click

from ripplegrid.cli.output import as_json, say_json
from ripplegrid.cli.settings import data_option, environment, web


@click.command(
    epilog="Example:  ripplegrid backup --to /media/stick/ripplegrid.zip",
    short_help="Make a whole copy of an installation.",
)
@data_option
@click.option(
    "--to", "file", type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write.  [default: a new one in the folder of backups]",
)  # fmt: skip
@as_json
def backup(data: Path | None, file: Path | None, as_json: bool) -> None:
    """Copy everything into one file: case studies, history, accounts, files and settings.

    People can go on working meanwhile. The copy is read through once before it is kept.
    It holds private notes too: keep it as safe as the installation itself.
    """
    made = web("keep.visit").keep(environment(data=data), file)
    if as_json:
        say_json(
            {"file": str(made.file), "case_studies": made.case_studies, "rows": made.rows,
             "bytes": made.bytes}
        )  # fmt: skip
        return
    size = max(1, round(made.bytes / 1000))
    click.echo(f"Kept {made.case_studies} case studies in {made.file} ({size:,} kB).")


@click.command(
    epilog="Example:  ripplegrid restore ripplegrid-2026-11-23-090000.zip --data ~/brought-back",
    short_help="Bring a backup back.",
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@data_option
@as_json
def restore(file: Path, data: Path | None, as_json: bool) -> None:
    """Bring a backup back into an empty folder or database; nothing is ever overwritten.

    A backup made on SQLite can be brought back on PostgreSQL and the other way round, and one
    made by an older version is brought up to date.
    """
    settings = environment(data=data)
    found = web("keep.visit").bring_back(settings, file)
    if as_json:
        say_json({"data": str(settings.data), "made": found.made, "rows": found.rows})
        return
    click.echo(f"Brought back the state of {found.made}: {found.rows} rows, all as they were.")
    click.echo(f"Start it with: ripplegrid serve --data {settings.data}")
