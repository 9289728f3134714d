"""Setting the doctor before an installation, as the command line does it."""

from __future__ import annotations

import os

import django

from ripplegrid.web.checks import Check
from ripplegrid.web.environment import Environment


def visit(environment: Environment) -> list[Check]:
    """Set Django up for this installation and look it over; makes and changes nothing."""
    if not environment.database_url and not environment.database_file.exists():
        return [
            Check(
                name="store",
                good=False,
                sentence=f"There are no case studies in {environment.data} yet.",
                hint="Start with: ripplegrid serve, or name another folder with --data.",
            )
        ]
    os.environ["RIPPLEGRID_DATA"] = str(environment.data)
    os.environ["DJANGO_SETTINGS_MODULE"] = "ripplegrid.web.settings"
    django.setup()
    from ripplegrid.web.doctor import examine  # noqa: PLC0415  # only once Django is set up

    return examine(environment.data)
