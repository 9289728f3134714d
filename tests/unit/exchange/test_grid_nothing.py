import pytest

from ripplegrid.exchange.grid_nothing import says_nothing


@pytest.mark.parametrize(
    "text",
    ["None yet", "none.", "Not known", "0", "n/a", "N/A", "TBC", "?", "–", "nil", "nothing yet",
     "(none)", "...", " - "],
)  # fmt: skip
def test_words_that_only_fill_their_place(text):
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text", ["Nothing changed", "No change", "None of us was asked", "0 falls"]
)
def test_that_nothing_changed_is_worth_telling(text):
    assert not says_nothing(text)
