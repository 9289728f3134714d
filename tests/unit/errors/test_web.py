"""What the web refuses."""

from ripplegrid.errors import NoCase, NotAllowed


def test_what_is_not_there_for_somebody_is_told_apart_from_what_they_may_not_do() -> None:
    assert (NoCase.status, NotAllowed.status) == (404, 403)
    assert "title" not in NoCase().sentence
