"""Looking an installation over: the library half of ``ripplegrid doctor``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from ripplegrid.errors import BrokenSeal
from ripplegrid.web import checks
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.seal import unsealed
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.kept_files import verify_files
from ripplegrid.web.cases.models import Attachment, Case
from ripplegrid.web.checks import Check


def examine(data: Path) -> list[Check]:
    """Everything that can be known of a store; Django must be set up for this data folder.

    Nothing is changed. A check that is not good says what to do about it.
    """
    found = checks.place(data) if connection.vendor == "sqlite" else []
    try:
        found += checks.store(data)
        found.append(_migrations())
        if found[-1].good:
            found += [_whole(), *_chains(), *_files(), *_boards()]
    except Error as error:
        found.append(
            Check(
                name="database",
                good=False,
                sentence=f"The database cannot be read: {error}",
                hint="Bring back the newest backup into an empty folder and compare.",
                stops=True,
            )
        )
    return found


def _migrations() -> Check:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return Check(
        name="migrations",
        good=not waiting,
        sentence=f"{len(waiting)} steps of an update are waiting."
        if waiting
        else "The database is up to date.",
        hint="Start Ripplegrid once: it finishes the update." if waiting else "",
    )


def _whole() -> Check:
    if connection.vendor != "sqlite":
        return Check(name="database-file", good=True, sentence="PostgreSQL looks after its files.")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        said = [str(row[0]) for row in cursor.fetchall()]
    good = said == ["ok"]
    return Check(
        name="database-file",
        good=good,
        sentence="The database file is whole."
        if good
        else f"The database file is damaged: {said[0]} ({len(said)} problems).",
        hint="" if good else "Keep a copy of the file, then bring back the newest backup.",
        stops=not good,
    )


def _chains() -> Iterator[Check]:
    cases = Case.objects.order_by("id")
    broken = 0
    for case in cases.iterator(100):
        for sentence in verify_chain(case):
            broken += 1
            yield Check(
                name="history",
                good=False,
                sentence=sentence,
                hint="Somebody or something changed the database behind Ripplegrid’s back. "
                "Compare with a backup.",
            )
    if not broken:
        count = cases.count()
        yield Check(
            name="history",
            good=True,
            sentence=f"The histories of {count} case studies hold together, change by change.",
        )


def _files() -> Iterator[Check]:
    broken = 0
    for case in Case.objects.order_by("id").iterator(100):
        for sentence in verify_files(case):
            broken += 1
            yield Check(
                name="files",
                good=False,
                sentence=sentence,
                hint="Bring a backup back into an empty folder: the file is in it as it was.",
            )
    if not broken:
        count = Attachment.objects.count()
        sentence = f"The {count} files behind evidence are there, each as it was kept."
        yield Check(name="files", good=True, sentence=sentence)


def _boards() -> Iterator[Check]:
    """Whether what was posted can be opened with the key of this installation."""
    shut = 0
    boards = Board.objects.select_related("case").order_by("id")
    for board in boards.iterator(10):
        try:
            unsealed(board)
        except BrokenSeal:
            shut += 1
            yield Check(
                name="boards",
                good=False,
                sentence=f"The posts of a board of “{board.case.title}” cannot be opened.",
                hint="The secret key is not the one they were sent under, or the board was changed "
                "in the database. Bring back secret.key, or a backup that holds both.",
            )
    if not shut:
        sentence = f"The posts of {boards.count()} boards can be opened."
        yield Check(name="boards", good=True, sentence=sentence)
