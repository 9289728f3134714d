from uuid import UUID

from ripplegrid.exchange.file_ids import FileIds


def test_the_same_place_of_the_same_file_has_the_same_id():
    assert FileIds(b"x").id("row", 1) == FileIds(b"x").id("row", "1")


def test_other_places_and_other_files_have_other_ids():
    ids = FileIds(b"x")
    others = {ids.id("row", 1), ids.id("row", 2), ids.id("row1"), FileIds(b"y").id("row", 1)}
    assert len(others) == 4
    assert all(str(UUID(i)) == i for i in others)
