"""``report``: a document about one case study or a synthesis, as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import click

from ripplegrid.cli.output import (
    as_json,
    existing,
    holds_synthesis,
    read_case,
    read_gathered,
    say_json,
    sign_of_life,
)
from ripplegrid.errors import UnknownEnding
from ripplegrid.report.documents import (
    KINDS,
    KINDS_ACROSS,
    Kind,
    as_allowed_now,
    as_let_now,
    make,
    make_across,
    state_across,
    state_of,
    write,
)
from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.hints import LOOKED_FOR, Hint, hints
from ripplegrid.report.documents.parts import Document

Told: TypeAlias = tuple[Document, Sequence[Hint]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked beside the file and where to: see the options of the command."""

    kind: str | None
    made: datetime | None
    template: Path | None
    now: Path | None
    agreed_only: bool
    as_json: bool

    @property
    def day(self) -> date | None:
        """The day to say it was made."""
        return self.made.date() if self.made else None


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
@click.option(
    "--agreed-only",
    is_flag=True,
    help="Of a grid: only the entries that the team agreed on.",
)
@as_json
def report(file: Path, output: Path, **options: Any) -> None:
    """Tell the case study, or the synthesis, in FILE as a document.

    Only what people gave leave for is told, and no coding of a round that is not open. At its end
    the document says what was left out, when it was made and from which state.

    Of a case study it also says what you may want to look at before you hand the document on: names
    of people who are not to be named, words not meant to be written. That stands in no file.
    """
    asked = Asked(**options)
    across = holds_synthesis(file)
    kind = asked.kind or ("synthesis" if across else "case-study")
    _fits(file, kind, output.suffix, asked)
    document, found = (_across if across else _of_one)(file, kind, asked)
    with sign_of_life("Writing"):
        file_made = BytesIO()
        own = asked.template.read_bytes() if asked.template else None
        write(document, file_made, output.suffix, template=own)
        output.write_bytes(file_made.getvalue())
    if asked.as_json:
        told = [one.as_json() for one in found]
        say_json({"written": output.name, "hints": told, "looked_for": [*LOOKED_FOR]})
        return
    click.echo(f"{output.name} is written.")
    if not across:
        _tell(found)


def _tell(found: Sequence[Hint]) -> None:
    """Say what the team may want to look at before it hands the document on."""
    if not found:
        click.echo(f"Nothing was found to look at first. Looked for: {'; '.join(LOOKED_FOR)}.")
        return
    click.echo("You may want to look at this before you hand it on:")
    for one in found:
        click.echo(f"· {one.sentence} {one.to_do}")
        for spot in one.spots:
            click.echo(f"    {spot.at[0]}/{spot.at[1]}, {spot.field}: {spot.said}")


def _fits(file: Path, kind: str, ending: str, asked: Asked) -> None:
    """Refuse what cannot be made of the file, before anything is read or written."""
    across = holds_synthesis(file)
    kinds = [*KINDS_ACROSS] if across else [*KINDS]
    if kind not in kinds:
        held = "a synthesis" if across else "no synthesis"
        raise click.UsageError(
            f"{file.name} holds {held}. Of it these documents can be made: {', '.join(kinds)}."
        )
    if asked.now is not None and holds_synthesis(asked.now) != across:
        raise click.UsageError(
            f"--now is the same kind of file as {file.name}, as it is today; "
            f"{asked.now.name} is not."
        )
    how: Kind[Any] = KINDS_ACROSS[kind] if across else KINDS[kind]
    if asked.agreed_only and not how.agreed:
        raise click.UsageError("--agreed-only is for the grid: --kind grid or --kind grid-a3.")
    if ending not in how.endings:
        raise UnknownEnding(ending=ending, endings=", ".join(how.endings))


def _across(file: Path, kind: str, asked: Asked) -> Told:
    gathered = read_gathered(file)
    with sign_of_life("Reading them together"):
        state = state_across(gathered, file.name)
        if asked.now is not None:
            gathered = as_let_now(gathered, read_gathered(asked.now))
        return make_across(kind, gathered, made=asked.day, state=state), ()


def _of_one(file: Path, kind: str, asked: Asked) -> Told:
    case = read_case(file)
    with sign_of_life("Telling"):
        state = state_of(case, file.name)
        if asked.now is not None:
            case = as_allowed_now(case, read_case(asked.now))
        choices = Choices(agreed_only=asked.agreed_only)
        document = make(kind, case, made=asked.day, state=state, choices=choices)
        return document, hints(document, case, case)
