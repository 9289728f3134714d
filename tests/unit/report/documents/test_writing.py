"""A document is written by the ending it is asked for."""

from io import BytesIO

import pytest

from ripplegrid.errors import UnknownEnding
from ripplegrid.report.documents import KINDS, make, write
from tests.factories import case
from tests.unit.report.documents.told import DAY


@pytest.mark.parametrize("kind", KINDS)
def test_every_ending_of_every_kind_is_written(kind: str) -> None:
    document = make(kind, case(), made=DAY)
    for ending in KINDS[kind].endings:
        file = BytesIO()
        write(document, file, ending)
        assert file.getvalue()


def test_another_ending_is_refused() -> None:
    with pytest.raises(UnknownEnding, match="cannot be made as"):
        write(make("case-study", case(), made=DAY), BytesIO(), ".doc")
