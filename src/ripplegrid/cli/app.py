"""The command ``ripplegrid``: its subcommands, and how it says what went wrong."""

from __future__ import annotations

import sys
from typing import Any

import click

from ripplegrid.cli.agree import agree
from ripplegrid.cli.analyse import analyse_file
from ripplegrid.cli.compare import compare
from ripplegrid.cli.figure import figure
from ripplegrid.cli.files import check, convert
from ripplegrid.cli.installation import demo, doctor, let_in, serve
from ripplegrid.cli.keeping import backup, restore
from ripplegrid.cli.report import report
from ripplegrid.cli.select import select_cases
from ripplegrid.cli.synthesise import synthesise
from ripplegrid.errors import RipplegridError


class Entrance(click.Group):
    """Says every error as one sentence and a hint; never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; exit 1 on what Ripplegrid refuses, 2 is click's for usage."""
        try:
            return super().invoke(ctx)
        except RipplegridError as error:
            _complain(error.sentence, error.hint)
        except BrokenPipeError:
            sys.stderr.close()  # whoever read our output has gone; say nothing more
        except OSError as error:
            name = f" ({error.filename})" if error.filename else ""
            _complain(f"The computer said: {error.strerror or error}{name}.", "")
        except (click.ClickException, click.Abort, click.exceptions.Exit):
            raise
        except Exception as error:  # noqa: BLE001 - the last entrance: no traceback for people
            _complain(
                f"Ripplegrid made a mistake: {type(error).__name__}: {error}.",
                "Nothing was changed. Please report it, with the command you ran.",
            )
        return ctx.exit(1)


def _complain(sentence: str, hint: str) -> None:
    click.echo(sentence, err=True)
    if hint:
        click.echo(hint, err=True)


@click.group(cls=Entrance, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ripplegrid")
def main() -> None:
    """Record, trace and compare what co-produced research changed.

    Try it: ripplegrid demo
    """


for command in (
    demo, serve, let_in, check, convert, analyse_file, compare, agree, figure, report,
    select_cases, synthesise, backup, restore, doctor,
):  # fmt: skip
    main.add_command(command)
