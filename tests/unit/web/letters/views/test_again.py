"""The page of somebody who is asked again."""

import pytest

from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.cases.models import ChangeRecord, PassKind


@pytest.fixture
def page(giving):
    return f"/again/{giving(PassKind.FOLLOW_UP, 'f', 'Ann Archer')[1]}/"


def test_it_shows_one_thing_with_four_taps(phone, page):
    told = phone.get(page).content.decode()
    assert "The nurses heard me" in told
    assert told.count('name="result"') == 4
    assert [n for n in ("Ben", "Cat", "needle", "Letters were") if n in told] == []


@pytest.mark.parametrize("result", ["continued", "changed", "stopped", "cannot say"])
def test_one_tap_answers_it(phone, page, now, result):
    answer = phone.post(page, {"result": result, "words": "As it is"})
    assert answer["Location"] == f"{page}?kept=yes"
    assert now().follow_ups["f"].result is FollowUpResult(result)
    assert "Thank you." in phone.get(answer["Location"]).content.decode()


def test_the_same_answer_twice_is_one_change_and_another_changes_it(phone, page, now, case):
    for words in ("Yes", "Yes", "No"):
        phone.post(page, {"result": "changed", "words": words})
    assert ChangeRecord.objects.filter(case_id=case.id, kind="KeepAnswer").count() == 2
    assert len(now().tellings) == len(case.tellings) + 1


def test_a_question_that_was_removed_opens_nothing(phone, giving):
    _, secret = giving(PassKind.FOLLOW_UP, "gone", "Ann")
    assert phone.get(f"/again/{secret}/").status_code == 404
