"""``demo``, ``serve`` and ``doctor``: the application on this computer.

Only these load the web, and only when they run.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from ripplegrid.cli.output import as_json, say_json
from ripplegrid.cli.settings import data_option, environment, web

port_option = click.option(
    "--port", type=click.IntRange(0, 65535), help="Where it listens.  [default: 8420]"
)
quiet_option = click.option("--no-browser", is_flag=True, help="Only print the link.")

DEMO_FOLDER = Path("~/.local/share/ripplegrid-demo")


@click.command(epilog="Example:  ripplegrid demo", short_help="Look around with the examples.")
@port_option
@quiet_option
def demo(port: int | None, no_browser: bool) -> None:
    """Start the application with the example case studies and open it in the browser.

    What you change there is kept in a folder of its own, apart from your own data.
    """
    settings = environment(data=os.environ.get("RIPPLEGRID_DATA") or DEMO_FOLDER, port=port)
    web("server").serve(settings, demo=True, open_browser=not no_browser, say=click.echo)


@click.command(
    epilog="Example:  ripplegrid serve --data ~/our-project",
    short_help="Work on your own case studies.",
)
@data_option
@click.option("--host", help="The address it listens on.  [default: 127.0.0.1]")
@port_option
@click.option(
    "--workers", type=click.IntRange(1, 16), default=1, show_default=True,
    help="How many processes share the work.",
)  # fmt: skip
@quiet_option
def serve(
    data: Path | None, host: str | None, port: int | None, workers: int, no_browser: bool
) -> None:
    """Start the application on your own data."""
    settings = environment(data=data, host=host, port=port)
    server = web("server")
    server.serve(settings, workers=workers, open_browser=not no_browser, say=click.echo)


@click.command(
    "let-in",
    epilog="Example:  ripplegrid let-in ann@our.example --data /srv/ripplegrid",
    short_help="Make a one-time link for somebody locked out.",
)
@click.argument("email")
@click.option(
    "--without-second-step",
    is_flag=True,
    help="Switch the second step of this account off, for somebody who lost phone and codes.",
)
@data_option
def let_in(email: str, data: Path | None, without_second_step: bool) -> None:
    """Print a link that lets the person with this e-mail address in once.

    They choose a new password then. Whoever has a second step is asked for its code, too.
    """
    link = web("server").let_in(
        environment(data=data), email, say=click.echo, without_second_step=without_second_step
    )
    click.echo(link)


@click.command(epilog="Example:  ripplegrid doctor", short_help="Check an installation.")
@data_option
@as_json
def doctor(data: Path | None, as_json: bool) -> None:
    """Check the store, its settings and its history; ends with 1 when something is wrong."""
    checks = web("doctor_visit").visit(environment(data=data))
    if as_json:
        say_json(
            [
                {"name": c.name, "good": c.good, "sentence": c.sentence, "hint": c.hint}
                for c in checks
            ]
        )
    else:
        for check in checks:
            click.echo(f"{'✓' if check.good else '✗'} {check.sentence}")
            if check.hint and not check.good:
                click.echo(f"    {check.hint}")
    sys.exit(0 if all(check.good for check in checks) else 1)
