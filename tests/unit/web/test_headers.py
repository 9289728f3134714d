"""The policy as one text."""

from __future__ import annotations

import pytest

from ripplegrid.web.headers import HEADERS, POLICY, from_elsewhere


def test_the_header_says_the_whole_policy():
    said = HEADERS["content-security-policy"].split("; ")
    assert said[0] == "default-src 'none'"
    assert len(said) == len(POLICY)


@pytest.mark.parametrize(
    ("site", "origin", "referer", "elsewhere"),
    [
        ("same-origin", "https://bad.example", None, False),
        ("none", None, None, False),
        ("cross-site", "https://our.example", None, True),
        (None, "https://our.example", "https://bad.example/", False),
        (None, "https://our.example.bad.example", None, True),
        (None, "null", None, True),
        (None, None, "https://bad.example/?our.example", True),
        (None, None, "https://our.example/page", False),
        (None, None, None, False),
    ],
)
def test_a_form_of_another_site_is_known_by_the_first_word_that_is_there(
    site, origin, referer, elsewhere
):
    assert from_elsewhere(site, origin, "our.example", referer=referer) is elsewhere
