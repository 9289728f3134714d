"""The account of who is on a case study."""

import pytest

from ripplegrid.web.cases.models import MemberAct, MemberChange


@pytest.mark.django_db
def test_an_act_is_kept_with_its_case_study_in_words_of_then(case):
    kept = MemberChange.objects.create(
        case_id=case.id, act=MemberAct.LEFT, by="Ann", whom="Ann", before="member"
    )
    assert (kept.after, kept.at is not None) == ("", True)
    assert list(kept.case.member_changes.values_list("whom", flat=True)) == ["Ann"]
