"""What somebody decides of one piece of evidence behind what they said."""

from dataclasses import replace

import pytest

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.errors import NotYours
from ripplegrid.model.case import table
from ripplegrid.model.plan import apply
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.letters.answers.pieces import decide_of, pieces_of, stays_out
from ripplegrid.web.letters.holder import holder
from tests import factories as make

TODAY = make.when("2026-11-23")


def decided(study, wanted, who="ann", piece="d"):
    said = decide_of(holder(study, who), piece, wanted, wording="W", when=TODAY)
    for change in said.changes:
        study = apply(study, change)
    return study


def test_the_pieces_behind_what_they_said_are_theirs_to_decide_on(case):
    assert pieces_of(holder(case, "ann")) == {"d": {"va"}}
    assert pieces_of(holder(case, "ben")) == {}
    with pytest.raises(NotYours):
        decided(case, {Use.REPORT: False}, who="ben")


def test_a_piece_that_is_left_out_leaves_the_words_it_stands_behind(case):
    after = decided(case, {Use.REPORT: False})
    assert stays_out(after, frozenset({"va"}), Use.REPORT, "d")
    (no,) = (c for c in after.consents.values() if c.about == "d")
    assert (no.voice, no.given, no.wording, no.noted_by) == ("va", False, "W", "")
    shared = share(after, Reader(), Purpose.REPORT)
    assert "d" not in shared.evidence
    assert any(t.voice == "va" for t in shared.tellings.values())
    assert "d" in share(after, Reader(), Purpose.TEAM).evidence


def test_a_no_is_taken_back_and_what_was_never_refused_is_not_allowed_anew(case):
    assert decided(case, {Use.REPORT: True}).consents == case.consents
    back = decided(decided(case, {Use.REPORT: False}), {Use.REPORT: True})
    (consent,) = (c for c in back.consents.values() if c.about == "d")
    assert consent.given
    assert "d" in share(back, Reader(), Purpose.REPORT).evidence


def test_a_no_that_somebody_passed_on_is_theirs_to_take_back(case):
    noted = Consent(id="n", voice="va", use=Use.REPORT, given=False, about="d", noted_by="Lee")
    study = replace(case, consents=table([*case.consents.values(), noted]))
    after = decided(study, {Use.REPORT: True})
    assert (after.consents["n"].given, after.consents["n"].noted_by) == (True, "")
