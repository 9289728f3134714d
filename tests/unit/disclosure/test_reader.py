"""Readers and purposes."""

import pytest

from ripplegrid.disclosure import Purpose, Reader, Role
from ripplegrid.model.words import Use


def test_a_reader_is_a_guest_until_somebody_says_otherwise() -> None:
    assert Reader().role is Role.GUEST


@pytest.mark.parametrize(
    ("purpose", "inside", "consent"),
    [
        (Purpose.TEAM, True, Use.WORKSHOP),
        (Purpose.WORKSHOP, True, Use.WORKSHOP),
        (Purpose.REPORT, False, Use.REPORT),
        (Purpose.PUBLIC_QUOTE, False, Use.PUBLIC_QUOTE),
        (Purpose.ARCHIVE, False, Use.ARCHIVE),
    ],
)
def test_each_purpose_asks_for_its_consent(purpose: Purpose, inside: bool, consent: Use) -> None:
    assert purpose.inside is inside
    assert purpose.consent is consent
