"""``report``: a document about one case study or a synthesis, as a file."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import click

from ripplegrid.cli.output import (
    existing,
    holds_synthesis,
    read_case,
    read_gathered,
    sign_of_life,
)
from ripplegrid.errors import UnknownEnding
from ripplegrid.report.documents import (
    KINDS,
    KINDS_ACROSS,
    as_allowed_now,
    make,
    make_across,
    state_across,
    state_of,
    write,
)
from ripplegrid.report.documents.parts import Document


@click.command(
    epilog="Example:  ripplegrid report our-case.json -o report.html",
    short_help="Tell a case study or a synthesis as a document.",
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
    type=click.Choice([*KINDS, *KINDS_ACROSS]),
    default=None,
    help="Which document; without it the report of what FILE holds.",
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
    kind: str | None,
    made: datetime | None,
    template: Path | None,
    now: Path | None,
) -> None:
    """Tell the case study, or the synthesis, in FILE as a document.

    Only what people gave leave for is told, and no coding of a round that is not open. At its end
    the document says what was left out, when it was made and from which state.
    """
    across = holds_synthesis(file)
    kind = kind or ("synthesis" if across else "case-study")
    _fits(file, kind, output.suffix, now)
    day = made.date() if made else None
    document = _across(file, kind, day) if across else _of_one(file, kind, day, now)
    with sign_of_life("Writing"):
        file_made = BytesIO()
        own = template.read_bytes() if template else None
        write(document, file_made, output.suffix, template=own)
        output.write_bytes(file_made.getvalue())
    click.echo(f"{output.name} is written.")


def _fits(file: Path, kind: str, ending: str, now: Path | None) -> None:
    """Refuse what cannot be made of the file, before anything is read or written."""
    across = holds_synthesis(file)
    kinds = [*KINDS_ACROSS] if across else [*KINDS]
    if kind not in kinds:
        held = "a synthesis" if across else "no synthesis"
        raise click.UsageError(
            f"{file.name} holds {held}. Of it these documents can be made: {', '.join(kinds)}."
        )
    if across and now is not None:
        raise click.UsageError(
            "--now is for a case study. A synthesis file holds its case studies as they were let "
            "into reports; write the file anew to leave out what was withdrawn since."
        )
    endings = KINDS_ACROSS[kind].endings if across else KINDS[kind].endings
    if ending not in endings:
        raise UnknownEnding(ending=ending, endings=", ".join(endings))


def _across(file: Path, kind: str, day: date | None) -> Document:
    gathered = read_gathered(file)
    with sign_of_life("Reading them together"):
        state = state_across(gathered, file.name)
        return make_across(kind, gathered, made=day, state=state)


def _of_one(file: Path, kind: str, day: date | None, now: Path | None) -> Document:
    case = read_case(file)
    with sign_of_life("Telling"):
        state = state_of(case, file.name)
        if now is not None:
            case = as_allowed_now(case, read_case(now))
        return make(kind, case, made=day, state=state)
