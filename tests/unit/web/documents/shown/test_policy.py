"""What a browser may do with a document."""

import pytest

from ripplegrid.web.documents.shown.policy import SAVED, SHOWN


@pytest.mark.parametrize("policy", [SAVED, SHOWN])
def test_nothing_runs_and_nothing_is_fetched(policy):
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script" not in policy
    assert "'self'" not in policy
