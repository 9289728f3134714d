"""Which database the web is tested on: ``pytest --db sqlite`` (the default) or ``--db postgres``.

Both are real: SQLite as a file with the settings of the product, PostgreSQL as a server of its
own in a temporary folder. Whatever a test writes stands in a temporary folder too.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests import databases, lighter, lines

settings.register_profile(
    "house",
    deadline=None,  # no test is about time
    derandomize=bool(os.environ.get("CI")),  # what fails there can be run again here
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--db",
        choices=("sqlite", "postgres"),
        default=os.environ.get("RIPPLEGRID_TEST_DB", "sqlite"),
        help="the database the web is tested on",
    )


def pytest_configure(config: pytest.Config) -> None:
    folder = Path(tempfile.mkdtemp(prefix="ripplegrid-tests-"))
    config.add_cleanup(lambda: databases.clear(folder))
    if config.getoption("--db") == "postgres":
        databases.use(databases.postgresql(folder / "postgres"))
    else:
        databases.use(databases.sqlite(folder / "test.sqlite3"))
    lines.watch()
    lighter.make_lighter()


ASK = {"db", "transactional_db", "any_database", "either_database"}
"""What a test takes that asks a database."""
LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What asks no database is the same on each: it runs with SQLite, and not again."""
    if config.getoption("--db") == "sqlite":
        return
    same = [one for one in items if not _asks_a_database(one)]
    items[:] = [one for one in items if _asks_a_database(one)]
    config.hook.pytest_deselected(items=same)
    config.stash[LEFT_OUT] = len(same)


def _asks_a_database(item: pytest.Item) -> bool:
    marked = item.get_closest_marker("django_db") is not None
    return marked or not ASK.isdisjoint(getattr(item, "fixturenames", ()))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker says to the one that began it how many were left out."""
    said = getattr(session.config, "workeroutput", None)
    if said is not None:
        said["left out"] = session.config.stash.get(LEFT_OUT, 0)


def pytest_testnodedown(node: Any) -> None:
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left out", 0)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash.get(LEFT_OUT, 0):
        terminalreporter.write_line(f"{number} ask no database; they run with SQLite.")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    """Nothing is skipped, but what needs the real files of a folder that may be absent."""
    report = yield
    if report.outcome == "skipped" and "the real files are not here" not in str(report.longrepr):
        report.outcome = "failed"
        report.longrepr = f"A test may not be skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown():
    """Whoever lets threads run closes their lines to the database."""
    yield
    left = lines.left_open()
    assert not left, f"Lines to the database were left open in {left}; see tests/threads.py."


@pytest.fixture(autouse=True)
def forget_kept_case_studies() -> None:
    """A rolled-back test leaves the same ids behind with other content."""
    from ripplegrid.web.cases.graph import MEMORY  # noqa: PLC0415  # Django is set up by now

    MEMORY.clear()


@pytest.fixture(scope="session")
def any_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """A maker of empty databases for servers that a test starts: gives their settings."""
    kind = request.config.getoption("--db")
    return lambda: databases.empty(kind, tmp_path_factory.mktemp("data"))
