"""The policy as one text."""

from __future__ import annotations

from ripplegrid.web.headers import HEADERS, POLICY


def test_the_header_says_the_whole_policy():
    said = HEADERS["content-security-policy"].split("; ")
    assert said[0] == "default-src 'none'"
    assert len(said) == len(POLICY)
