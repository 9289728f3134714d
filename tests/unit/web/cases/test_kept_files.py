"""A file behind evidence that went missing or changed is named; what was meant to go is not."""

from __future__ import annotations

import pytest
from django.db.models import F

from ripplegrid.model.changes import AddRecord
from ripplegrid.web.cases.actions import act, create_case, undo
from ripplegrid.web.cases.actions.files import keep_file, take_away_file
from ripplegrid.web.cases.file_kinds import kept
from ripplegrid.web.cases.kept_files import verify_files
from ripplegrid.web.cases.models import Attachment, Case
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(owner, case):
    """A file behind a piece of evidence."""
    act(owner, case.id, AddRecord(make.evidence("d")))
    made = kept("minutes.pdf", b"%PDF-1.7 minutes")
    keep_file(owner, case.id, "d", made)
    return made


def problems(case):
    return list(verify_files(Case.objects.get(pk=case.id)))


def test_a_file_that_is_there_is_no_problem(case, file):
    assert problems(case) == []


def test_a_file_that_went_missing_is_named(case, file):
    Attachment.objects.all().delete()
    assert problems(case) == ["The file “minutes.pdf” of “Better letters” is missing."]


@pytest.mark.parametrize("harm", [{"content": b"%PDF-1.7 other"}, {"size": F("size") + 1}])
def test_a_file_that_was_changed_is_named(case, file, harm):
    Attachment.objects.update(**harm)
    assert problems(case) == ["The file “minutes.pdf” of “Better letters” is not as it was kept."]


def test_a_file_whose_digest_was_changed_with_it_is_missed(case, file):
    other = kept("minutes.pdf", b"%PDF-1.7 other")
    Attachment.objects.update(content=other.content, digest=other.digest, size=len(other.content))
    assert problems(case) == ["The file “minutes.pdf” of “Better letters” is missing."]


def test_a_file_taken_away_for_good_is_not_missed_nor_when_its_name_is_brought_back(
    case, file, owner
):
    take_away_file(owner, case.id, "d", file.digest)
    assert problems(case) == []
    undo(owner, case.id, 4)
    assert problems(case) == []


def test_a_file_is_missed_after_it_was_undone_and_brought_back(case, file, owner):
    undo(owner, case.id, 3)
    Attachment.objects.all().delete()
    assert problems(case) == []
    undo(owner, case.id, 4)
    assert len(problems(case)) == 1


def test_a_file_known_by_its_name_alone_is_not_missed(owner):
    named = make.case(make.evidence("d", files=(("0" * 64, "minutes.pdf"),)))
    create_case(owner, named)
    assert problems(named) == []
