"""What commands that load the web begin with: its parts, and the settings it shall run under."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from ripplegrid.errors import BadSetting, MissingExtra

data_option = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder your case studies are kept in.  [default: ~/.local/share/ripplegrid]",
)


def web(part: str) -> ModuleType:
    """A part of the web, which is an extra that may not be installed."""
    if find_spec("django") is None or find_spec("uvicorn") is None:
        raise MissingExtra(feature="The application", extra="web")
    return import_module(f"ripplegrid.web.{part}")


def environment(**said: object) -> Any:
    """The settings of the environment, with what was said on the command line over them."""
    over = {f"RIPPLEGRID_{name.upper()}": str(value) for name, value in said.items() if value}
    try:
        return web("environment").Environment.read({**os.environ, **over})
    except ValueError as error:
        raise BadSetting(sentence=str(error)) from error
