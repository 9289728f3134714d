from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.exchange.word.carried import ENTRY_MARK, bookmark, id_of, kept_id
from ripplegrid.model.ids import new_id


@given(st.uuids().map(str) | st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
def test_a_bookmark_keeps_an_id_within_forty_signs(record_id):
    name = bookmark(record_id, ENTRY_MARK, 9)
    assert len(name) <= 40
    assert id_of(name, ENTRY_MARK) == kept_id(record_id)


def test_other_bookmarks_are_left_alone():
    assert id_of("_Toc123", ENTRY_MARK) is None
    assert kept_id(known := new_id()) == known
