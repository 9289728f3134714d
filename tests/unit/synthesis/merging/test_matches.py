from ripplegrid.model.record import Record
from ripplegrid.synthesis.merging import Match, origin


def test_an_origin_says_case_study_and_record():
    assert origin("c", "e") == "c/e"


def test_a_match_is_a_record_that_keeps_its_reason():
    one = Match(id="m", entries=frozenset({"a/e", "b/e"}), why="Same leaflet", by="Ann")
    assert isinstance(one, Record)
    assert one == Match(id="m", entries=frozenset({"b/e", "a/e"}), why="Same leaflet", by="Ann")
