"""What a browser may do with a document."""

import pytest

from ripplegrid.report.documents.renderers.explorer import script_digest
from ripplegrid.web.documents.shown.policy import SAVED, shown


@pytest.mark.parametrize("policy", [SAVED, shown("case-study"), shown("summary")])
def test_nothing_runs_and_nothing_is_fetched(policy):
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script" not in policy
    assert "'self'" not in policy


def test_a_file_to_explore_runs_its_one_script_and_comes_from_nowhere():
    policy = shown("explorable")
    assert f"script-src {script_digest()};" in policy
    assert "script-src 'unsafe-inline'" not in policy
    assert policy.endswith("sandbox allow-scripts")
