"""A job of the owner in the small case study."""

from uuid import uuid4

import pytest

from ripplegrid.web.jobs.actions.running import begin


@pytest.fixture
def job(owner, case):
    return begin(owner, case.id, what="document", asked={}, made_from=1, job_id=uuid4())[0]
