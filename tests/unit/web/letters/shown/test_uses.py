"""What may be done with somebody's words, in plain words."""

from ripplegrid.model.words import Use
from ripplegrid.web.letters.holder import holder
from ripplegrid.web.letters.shown.uses import decisions, wording


def test_every_use_is_asked_as_it_stands(case):
    found = decisions(holder(case, "ann"))
    assert {one.use for one in found} == set(Use)
    assert {one.use for one in found if one.given} == {Use.WORKSHOP, Use.REPORT}


def test_what_people_were_shown_is_kept_with_what_they_decided():
    assert all(str(one.says) in wording() for one in ())
    assert "word for word" in wording()
