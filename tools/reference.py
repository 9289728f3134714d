"""Write the reference pages that are made from the code; a test fails when they are behind it."""

import sys
from collections.abc import Callable
from pathlib import Path

from tools.formats_page import (
    SCHEMA,
    SYNTHESIS_SCHEMA,
    formats_page,
    schema_file,
    synthesis_schema_file,
)
from tools.roles_page import roles_page

ROOT = Path(__file__).resolve().parents[1]


def settings_page() -> str:
    """The settings of the application, from its own table."""
    from ripplegrid.web.environment import SETTINGS  # noqa: PLC0415 - loads only what is asked for

    rows = [
        f"| `{s.name}` | {f'`{s.default}`' if s.default else ''} | {s.sentence} |" for s in SETTINGS
    ]
    return "\n".join(
        [
            "# Settings",
            "",
            "The application reads these from its environment. None is needed to begin.",
            "",
            "| setting | default | what it is for |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


PAGES: dict[str, Callable[[], str]] = {
    "docs/reference/settings.md": settings_page,
    "docs/reference/formats.md": formats_page,
    "docs/reference/roles.md": roles_page,
    SCHEMA: schema_file,
    SYNTHESIS_SCHEMA: synthesis_schema_file,
}


def behind() -> list[str]:
    """The pages that differ from what the code says now."""
    return [
        name
        for name, make in PAGES.items()
        if not (ROOT / name).exists() or (ROOT / name).read_text("utf-8") != make()
    ]


def main() -> None:
    for name in behind():
        (ROOT / name).write_text(PAGES[name](), "utf-8")
        print(f"{name} is written.")


if __name__ == "__main__":
    sys.exit(main())
