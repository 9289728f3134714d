"""One shelf of documents for all tests of a process."""

import pytest

from tests.unit.report.documents.shelf import Shelf


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    return Shelf()
