"""What the page says of each section."""

from ripplegrid.report.documents.filling import Part
from ripplegrid.web.documents.forms.filling import FillForm
from ripplegrid.web.documents.shown.filling import shown_parts


def test_words_and_things_are_said_where_they_are_counted():
    parts = (
        Part(name="summary", title="1", writes=True, written="Two words", words=100),
        Part(name="sources", title="5", most=10),
        Part(name="other", title="6"),
    )
    summary, sources, other = shown_parts(parts, FillForm(None, parts=parts))
    assert (summary.words_now, summary.things_now) == ("2 words of about 100.", "")
    assert (sources.words_now, sources.things_now) == ("", "0 chosen of at most 10.")
    assert (other.words_now, other.things_now, other.about) == ("", "", "")
    assert summary.own is not None
    assert sources.about
