"""What giving a case study means."""

from __future__ import annotations

from ripplegrid.web.across.shown.giving import own_cases, preview
from tests.unit.web.across.test_opening import opened


def test_it_says_what_would_be_seen(rf, owner, case, synthesis):
    page = opened(rf, owner, synthesis)
    [one] = own_cases(page)
    assert one.given
    seen = preview(page, one.row)
    assert (seen.entries, seen.all_entries, seen.said.goes) == (1, 3, 0)
    assert seen.people == [(owner.shown, "owner")]
    assert not seen.nothing
