"""The rows of what a team keeps for its documents."""

import pytest
from django.db import IntegrityError, transaction

from ripplegrid.web.documents.models import Arrangement


def test_a_team_has_one_order_of_each_kind(case):
    Arrangement.objects.create(case_id=case.id, kind="case-study")
    with pytest.raises(IntegrityError), transaction.atomic():
        Arrangement.objects.create(case_id=case.id, kind="case-study")
