"""Keeping a file behind a piece of evidence, and taking it away for good."""

import pytest

from ripplegrid.errors import MissingRecord, NoRoomForFiles
from ripplegrid.model.changes import AddRecord
from ripplegrid.web.cases.actions import act, files, undo
from ripplegrid.web.cases.actions.files import keep_file, take_away_file
from ripplegrid.web.cases.file_kinds import kept
from ripplegrid.web.cases.models import Attachment, Case, ChangeRecord
from tests import factories as make
from tests.unit.web.cases.views.acting import now

FILE = kept("minutes.pdf", b"%PDF-1.7 minutes")


@pytest.fixture
def piece(case, owner):
    act(owner, case.id, AddRecord(make.evidence("d")))
    return case


def named(case):
    return [name for _, name in now(case).evidence["d"].files]


def test_the_file_and_the_change_that_names_it_are_written_together(piece, owner):
    keep_file(owner, piece.id, "d", FILE)
    keep_file(owner, piece.id, "d", FILE)
    stored = Attachment.objects.get(case_id=piece.id)
    assert bytes(stored.content) == FILE.content
    assert (stored.digest, stored.size, named(piece)) == (FILE.digest, 16, ["minutes.pdf"])
    assert ChangeRecord.objects.filter(case_id=piece.id).count() == 3
    with pytest.raises(MissingRecord):
        keep_file(owner, piece.id, "nothing", FILE)


def test_with_no_room_left_neither_file_nor_change_is_kept(piece, owner, monkeypatch):
    monkeypatch.setattr(files, "MOST_ALTOGETHER", 20)
    keep_file(owner, piece.id, "d", FILE)
    version = Case.objects.get(pk=piece.id).version
    with pytest.raises(NoRoomForFiles) as refused:
        keep_file(owner, piece.id, "d", kept("more.pdf", b"%PDF-1.7 more"))
    assert "200 MB" in refused.value.sentence
    assert (named(piece), Attachment.objects.count()) == (["minutes.pdf"], 1)
    assert Case.objects.get(pk=piece.id).version == version


def test_undoing_leaves_the_bytes_out_of_reach_and_undoing_that_brings_them_back(piece, owner):
    keep_file(owner, piece.id, "d", FILE)
    number = Case.objects.get(pk=piece.id).version
    undo(owner, piece.id, number)
    assert (named(piece), Attachment.objects.count()) == ([], 1)
    undo(owner, piece.id, number + 1)
    assert (named(piece), Attachment.objects.count()) == (["minutes.pdf"], 1)


def test_taking_a_file_away_erases_it_for_good(piece, owner):
    keep_file(owner, piece.id, "d", FILE)
    take_away_file(owner, piece.id, "d", FILE.digest)
    assert (named(piece), Attachment.objects.count()) == ([], 0)
    undo(owner, piece.id, Case.objects.get(pk=piece.id).version)
    assert (named(piece), Attachment.objects.count()) == (["minutes.pdf"], 0)
