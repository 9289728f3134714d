"""Square codes."""

from xml.etree import ElementTree

from ripplegrid.web.ui.qr import qr_code


def test_a_code_is_drawn_with_its_words_and_without_inline_style():
    drawn = qr_code("https://example.org/post/secret/", label="Post <here> & now")
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Post <here> & now"
    assert "style" not in drawn
    assert len(set(drawn.split('"'))) > 5
    assert drawn != qr_code("https://example.org/post/other/", label="Post <here> & now")
