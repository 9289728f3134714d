"""One whole copy of an installation, in one file that can be read without Ripplegrid."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.exchange.native import Gathered, write, write_synthesis
from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.web.boards.actions.running import seal_those_over
from ripplegrid.web.cases.graph import load, load_synthesis
from ripplegrid.web.cases.models import Case
from ripplegrid.web.environment import write_names_down
from ripplegrid.web.keep.archive import KEY, Writing, reading, writing
from ripplegrid.web.keep.rows import lines_of, steps_done, tables_after

UNFINISHED = ".new"
"""How the name of a file ends that is still being written."""
README = """This is a whole copy of a Ripplegrid installation.

Keep it as safe as the installation itself: it holds everything, private notes too.

To bring it back, on a computer with Ripplegrid:

    ripplegrid restore THIS-FILE --data AN-EMPTY-FOLDER

To read it without Ripplegrid: unpack it (it is a ZIP file). The folder "case studies" holds one
text file (JSON) for each case study, "syntheses" one for each synthesis, with codings that are
not opened yet; "store" holds every row of every table, one a line; and manifest.json names every
file with its SHA-256 digest.
"""


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup holds."""

    file: Path
    case_studies: int
    rows: int
    bytes: int


def back_up(file: Path, *, key: str) -> Made:
    """Write a whole copy; the file is there complete and looked over, or not at all.

    It is a copy of one moment: others may go on writing meanwhile. ``key`` is the key of the
    installation, without which links given to people would stop working after a restore.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in file.parent.glob(f".{file.name}.*{UNFINISHED}"):
        left.unlink(missing_ok=True)  # of a backup that was killed
    made = file.with_name(f".{file.name}.{uuid4().hex}{UNFINISHED}")
    if not _update_waits():
        seal_those_over()  # so that no copy can open what came before
    try:
        with one_moment(), writing(made) as inside:
            inside.add("README.txt", [README.encode()])
            inside.add(KEY, [key.encode()])
            steps = steps_done()
            tables = tables_after(steps)
            rows = sum(inside.add(member_of(table), lines_of(table)) for table in tables)
            studies = _readable(inside)
            inside.finish(steps)
        with reading(made):
            made.replace(file)
        write_names_down(file.parent)
    finally:
        made.unlink(missing_ok=True)
    return Made(file, studies, rows, file.stat().st_size)


@contextmanager
def one_moment() -> Iterator[None]:
    """Read the store as it is at one moment, without keeping writers waiting."""
    begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    with connection.cursor() as cursor:
        cursor.execute(begin if connection.vendor == "postgresql" else "BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def member_of(table: Any) -> str:
    """Where the rows of a table stand in a backup."""
    return f"store/{table._meta.label_lower}.jsonl"


def _update_waits() -> bool:
    """Whether the tables are not yet as this version needs them."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _readable(inside: Writing) -> int:
    """Case studies as files, beside the rows that a restore goes by; none while an update waits."""
    if _update_waits():
        return 0
    count = 0
    for count, case in enumerate(Case.objects.filter(what=CASE).order_by("id"), 1):
        study = share(load(case), Reader(), Purpose.BACKUP)
        text = BytesIO()
        write(study, text)
        inside.add(f"case studies/{count:04}.json", [text.getvalue()])
    for number, row in enumerate(Case.objects.filter(what=SYNTHESIS).order_by("id"), 1):
        text = BytesIO()
        write_synthesis(Gathered(load_synthesis(row)), text, backup=True)
        inside.add(f"syntheses/{number:04}.json", [text.getvalue()])
    return count
