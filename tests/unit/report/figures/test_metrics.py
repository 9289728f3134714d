"""Words stay in their room, and none is lost without an ellipsis."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.report.figures.metrics import ELLIPSIS, shorten, width, wrap

TEXT = st.text(max_size=120)


@settings(deadline=None)
@given(TEXT, st.integers(30, 300), st.integers(1, 5))
def test_wrapped_lines_fit_and_keep_the_words(text, room, lines):
    found = wrap(text, room, 13, lines)
    assert len(found) <= lines
    assert all(width(line, 13) <= room for line in found)
    kept = "".join("".join(found).split())
    whole = "".join(text.split())
    assert kept == whole or kept.endswith(ELLIPSIS)


@settings(deadline=None)
@given(TEXT, st.integers(20, 300))
def test_a_shortened_text_fits_or_is_whole(text, room):
    short = shorten(text, room, 12)
    assert short == text or (width(short, 12) <= room and short.endswith(ELLIPSIS))


def test_a_word_without_end_is_cut_where_it_must_be():
    """In time that grows with the word: such a word once held up the map for minutes."""
    lines = wrap("w" * 100_000, 90, 13, 3)
    assert [line.rstrip(ELLIPSIS) for line in lines[:2]] == ["w" * 9] * 2
    assert lines[2].endswith(ELLIPSIS)
    assert wrap("wwwwwwwwwwww", 90, 13, 3) == ("wwwwwwwww", "www")
    assert wrap("ww", 1, 13, 3) == ("w", "w")


def test_bold_is_wider():
    assert width("Group", 15, bold=True) > width("Group", 15)
