"""``report``: a document about one case study, as a file."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

import click

from ripplegrid.cli.output import existing, read_case, sign_of_life
from ripplegrid.errors import UnknownEnding
from ripplegrid.report.documents import KINDS, as_allowed_now, make, state_of, write


@click.command(
    epilog="Example:  ripplegrid report our-case.json -o report.html",
    short_help="Tell a case study as a document.",
)
@click.argument("file", type=existing)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The document to write; its ending says what it is written as.",
)
@click.option(
    "--kind",
    type=click.Choice(list(KINDS)),
    default="case-study",
    show_default=True,
    help="Which document.",
)
@click.option(
    "--made",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="The day to say it was made, to make a former document again; today without it.",
)
@click.option(
    "--template",
    type=existing,
    default=None,
    help="A .docx of your own: its page, styles, header and footer are used.",
)
@click.option(
    "--now",
    type=existing,
    default=None,
    help="The account as it is today: what was withdrawn since FILE is left out.",
)
def report(
    file: Path,
    output: Path,
    *,
    kind: str,
    made: datetime | None,
    template: Path | None,
    now: Path | None,
) -> None:
    """Tell the case study in FILE as a document.

    Only what people gave leave for is told. At its end the document says what was left out, when
    it was made and from which state of the account.
    """
    if output.suffix not in KINDS[kind].endings:
        raise UnknownEnding(ending=output.suffix, endings=", ".join(KINDS[kind].endings))
    case = read_case(file)
    with sign_of_life("Writing"):
        state = state_of(case, file.name)
        if now is not None:
            case = as_allowed_now(case, read_case(now))
        document = make(kind, case, made=made.date() if made else None, state=state)
        file_made = BytesIO()
        own = template.read_bytes() if template else None
        write(document, file_made, output.suffix, template=own)
        output.write_bytes(file_made.getvalue())
    click.echo(f"{output.name} is written.")
