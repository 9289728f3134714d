"""Empty stores of both kinds, whichever database the rest of the run is on."""

from __future__ import annotations

import pytest

from tests import databases


@pytest.fixture(params=["sqlite", "postgres"])
def either_database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    """A maker of empty databases for servers that a test starts: gives their settings."""
    if request.param == "postgres":
        folder = tmp_path_factory.getbasetemp() / "faults"
        folder.mkdir(exist_ok=True)
        databases.postgresql(folder / "postgres")
    return lambda: databases.empty(request.param, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session", autouse=True)
def no_server_stays(tmp_path_factory: pytest.TempPathFactory):
    yield
    databases.clear(tmp_path_factory.getbasetemp() / "faults")
