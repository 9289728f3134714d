"""A synthesis in the store that looks at one case study, for every test of its pages."""

from __future__ import annotations

import pytest

from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Membership, Taken
from tests import factories as make


@pytest.fixture
def synthesis(owner, case):
    """One proposal, chosen; the owner is its coder Ann."""
    study = make.synthesis(
        *make.coding_round("ann", cases=(case.id,)),
        Proposal(id="p", title=case.title, case=case.id),
        Choice(id="chosen", size=1, chosen=frozenset({"p"})),
    )
    create_case(owner, study)
    Membership.objects.filter(case_id=study.id).update(contributor="ann")
    Taken.objects.create(synthesis_id=study.id, case_id=case.id, given_by=owner)
    return study
