"""The page of somebody outside the team."""

import pytest

from ripplegrid.model.words import Stance
from ripplegrid.web.cases.models import ChangeRecord, PassKind


@pytest.fixture
def page(giving):
    return f"/outside/{giving(PassKind.SUBSTANTIATE, 'a', 'Mo Miller, manager')[1]}/"


def test_it_shows_the_statement_and_names_nobody_who_gave_no_leave(phone, page):
    told = phone.get(page).content.decode()
    assert "Nurses listened" in told
    assert 'value="Mo Miller"' in told
    assert 'value="manager"' in told
    hidden = ("Ann Archer", "Ben Baker", "Cat", "They heard me at last", "needle", "Letters were")
    assert [n for n in hidden if n in told] == []


def test_the_answer_is_kept_once_and_shown_on_the_item(phone, page, now, case, browser):
    data = {"name": "Mo Miller", "role": "manager", "stance": "partly agrees", "comment": "Some"}
    for _ in range(2):
        assert phone.post(page, data)["Location"] == f"{page}?kept=yes"
    assert ChangeRecord.objects.filter(case_id=case.id, kind="KeepAnswer").count() == 1
    (kept,) = now().substantiations.values()
    assert (kept.about, kept.by, kept.stance) == ("a", "Mo Miller", Stance.PARTLY)
    assert "Thank you." in phone.get(f"{page}?kept=yes").content.decode()
    phone.post(page, data | {"stance": "agrees"})
    assert [s.stance for s in now().substantiations.values()] == [Stance.AGREES]


def test_what_may_be_shown_no_more_opens_nothing(phone, page, giving, case):
    _, secret = giving(PassKind.OWN_PAGE, "ann")
    phone.post(f"/yours/{secret}/uses/", {"uses": ["workshop"]})
    assert phone.get(page).status_code == 200  # Ben still lets it be shown
    _, secret = giving(PassKind.OWN_PAGE, "ben")
    phone.post(f"/yours/{secret}/uses/", {"uses": ["workshop"]})
    assert phone.get(page).status_code == 404
