"""The sections of a kind of document are those of every account."""

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.report.documents import KINDS, KINDS_ACROSS, make
from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.arranging import places
from ripplegrid.report.documents.kinds.synthesis import tell
from ripplegrid.report.documents.outline import outline
from ripplegrid.saying import speaking
from tests.marked import MARKED
from tests.unit.report.documents.six import six
from tests.unit.report.documents.told import DAY


@pytest.mark.parametrize("name", names())
def test_every_account_has_the_sections_of_the_outline(name: str) -> None:
    for kind, how in KINDS.items():
        if how.arranged and kind != "ref":
            assert places(make(kind, load(name), made=DAY)) == places(outline(kind)), kind


def test_so_has_every_synthesis() -> None:
    (kind,) = KINDS_ACROSS
    told = tell(AccountAcross(six(), made=DAY, times=0))
    assert places(told) == places(outline(kind))


def test_an_outline_speaks_the_readers_language() -> None:
    english = places(outline("summary"))
    with speaking(MARKED):
        assert places(outline("summary")) != english
