"""What the pages of letters read from the store."""

from uuid import uuid4

import pytest

from ripplegrid.errors import ClosedPass, MissingRecord
from ripplegrid.model.words import Stance
from ripplegrid.web.cases import passes
from ripplegrid.web.cases.models import Case, Pass, PassKind
from ripplegrid.web.letters.queries import (
    given_link,
    letter_of,
    links_of,
    opened,
    stance_before_answers,
    standing,
)


def test_a_link_opens_the_case_study_it_belongs_to(giving, case):
    given, secret = giving(PassKind.OWN_PAGE, "ann")
    assert opened(secret, PassKind.OWN_PAGE)[1].id == case.id
    passes.revoke(given)
    with pytest.raises(ClosedPass):
        opened(secret, PassKind.OWN_PAGE)


def test_only_links_to_one_person_are_letters(giving, case, owner):
    given, _ = giving(PassKind.OWN_PAGE, "ann")
    wall = Pass(case=Case.objects.get(pk=case.id), kind=PassKind.WALL, given_by=owner)
    passes.give(wall)
    assert set(links_of(case.id)) == {given, wall}
    assert letter_of(case.id, given.pk) == given
    assert given_link(case.id, wall.pk) == wall
    with pytest.raises(MissingRecord):
        given_link(case.id, uuid4())
    for other in (uuid4(), wall.pk):
        with pytest.raises(MissingRecord):
            letter_of(case.id, other)


def test_a_link_that_was_taken_back_stands_no_more(giving, case):
    given, _ = giving(PassKind.OWN_PAGE, "ann")
    assert standing(case.id, PassKind.OWN_PAGE, "ann") == [given]
    passes.revoke(given)
    assert standing(case.id, PassKind.OWN_PAGE, "ann") == []


def test_what_a_claim_was_before_any_answer_is_remembered(phone, ann, case):
    assert stance_before_answers(case.id, "a>b/va") is None
    for stance in ("disagrees", "partly agrees"):
        phone.post(ann, {"about": "a>b", "stance": stance})
    assert stance_before_answers(case.id, "a>b/va") is Stance.SAYS
