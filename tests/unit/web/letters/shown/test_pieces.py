"""Evidence behind what somebody said, as their own page shows it."""

from dataclasses import replace

from ripplegrid.model.case import table
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.letters.holder import holder
from ripplegrid.web.letters.shown.pieces import ALONG, own_pieces, wording


def test_each_piece_goes_along_until_they_say_no(case):
    (piece,) = own_pieces(holder(case, "ann"))
    assert piece.evidence.title == "Letter of May"
    assert [(use, goes) for use, _, goes in piece.uses] == [(use, True) for use in ALONG]
    no = Consent(id="n", voice="va", use=Use.ARCHIVE, given=False, about="d")
    study = replace(case, consents=table([*case.consents.values(), no]))
    (piece,) = own_pieces(holder(study, "ann"))
    assert {use for use, _, goes in piece.uses if not goes} == {Use.ARCHIVE}


def test_who_has_no_evidence_is_asked_about_none(case):
    assert own_pieces(holder(case, "ben")) == ()


def test_the_words_that_were_read_can_be_kept():
    assert "archive" in wording()
