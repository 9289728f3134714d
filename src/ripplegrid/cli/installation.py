"""``demo``, ``serve`` and ``doctor``: the application on this computer.

Only these load the web, and only when they run.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from ripplegrid.cli.output import as_json, say_json
from ripplegrid.errors import BadSetting, MissingExtra

data_option = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder your case studies are kept in.  [default: ~/.local/share/ripplegrid]",
)
port_option = click.option(
    "--port", type=click.IntRange(0, 65535), help="Where it listens.  [default: 8420]"
)
quiet_option = click.option("--no-browser", is_flag=True, help="Only print the link.")

DEMO_FOLDER = Path("~/.local/share/ripplegrid-demo")


def _web(part: str) -> ModuleType:
    if find_spec("django") is None or find_spec("uvicorn") is None:
        raise MissingExtra(feature="The application", extra="web")
    return import_module(f"ripplegrid.web.{part}")


def _environment(**said: object) -> Any:
    """The settings of the environment, with what was said on the command line over them."""
    over = {f"RIPPLEGRID_{name.upper()}": str(value) for name, value in said.items() if value}
    try:
        return _web("environment").Environment.read({**os.environ, **over})
    except ValueError as error:
        raise BadSetting(sentence=str(error)) from error


@click.command(epilog="Example:  ripplegrid demo", short_help="Look around with the examples.")
@port_option
@quiet_option
def demo(port: int | None, no_browser: bool) -> None:
    """Start the application with the example case studies and open it in the browser.

    What you change there is kept in a folder of its own, apart from your own data.
    """
    environment = _environment(data=os.environ.get("RIPPLEGRID_DATA") or DEMO_FOLDER, port=port)
    _web("server").serve(environment, demo=True, open_browser=not no_browser, say=click.echo)


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
    environment = _environment(data=data, host=host, port=port)
    if environment.host not in {"127.0.0.1", "localhost", "::1"}:
        click.echo(
            f"Careful: everybody who can reach {environment.host} can reach this page. "
            "Nobody gets in without the link below."
        )
    server = _web("server")
    server.serve(environment, workers=workers, open_browser=not no_browser, say=click.echo)


@click.command(epilog="Example:  ripplegrid doctor", short_help="Check an installation.")
@data_option
@as_json
def doctor(data: Path | None, as_json: bool) -> None:
    """Check the store, its settings and its history; ends with 1 when something is wrong."""
    checks = _web("doctor_visit").visit(_environment(data=data))
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
