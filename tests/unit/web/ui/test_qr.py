"""Square codes."""

from xml.etree import ElementTree

import pytest

from ripplegrid.web.ui.qr import only_here, qr_code


def test_a_code_is_drawn_with_its_words_and_without_inline_style():
    drawn = qr_code("https://example.org/post/secret/", label="Post <here> & now")
    root = ElementTree.fromstring(drawn)
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Post <here> & now"
    assert "style" not in drawn
    assert len(set(drawn.split('"'))) > 5
    assert drawn != qr_code("https://example.org/post/other/", label="Post <here> & now")


@pytest.mark.parametrize(
    ("address", "here"),
    [("http://127.0.0.1:8420/x", True), ("http://localhost/x", True),
     ("https://ripple.example.org/x", False), ("http://192.168.1.7:8420/x", False)],
)  # fmt: skip
def test_it_is_known_which_addresses_no_phone_reaches(address, here):
    assert only_here(address) is here
