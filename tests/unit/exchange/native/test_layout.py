import pytest

from ripplegrid.exchange.native.case_file import LAYOUT
from ripplegrid.exchange.native.layout import decode, encode
from ripplegrid.exchange.native.synthesis_file import SYNTHESIS_LAYOUT
from tests import factories as make

BOTH = [(LAYOUT, make.case(make.entry())), (SYNTHESIS_LAYOUT, make.synthesis())]


@pytest.mark.parametrize(("layout", "kept"), BOTH)
def test_what_is_laid_out_is_read_again(layout, kept):
    assert decode(layout, encode(layout, kept)) == (kept, ())


@pytest.mark.parametrize(("layout", "kept"), BOTH)
def test_the_parts_named_are_those_of_the_file(layout, kept):
    body = encode(layout, kept)
    _, problems = decode(layout, {**body, "surprise": 1})
    (found,) = problems
    assert found.place == "field surprise"
    assert all(part in found.hint for part in layout.parts)


def test_no_two_kinds_of_record_of_both_files_share_a_name():
    kinds = [k.__name__ for one, _ in BOTH for k in (one.about, *one.tables.values())]
    assert len(set(kinds)) == len(kinds)
