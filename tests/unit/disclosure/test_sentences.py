"""Checked sentences are told only while nothing in them is withheld."""

from dataclasses import replace

import pytest

from ripplegrid.analysis.checks import grounds
from ripplegrid.analysis.findings import findings
from ripplegrid.disclosure import Purpose, Reader, Role, share
from ripplegrid.model.case import table
from ripplegrid.model.reading import Reading
from ripplegrid.model.registers import CheckBack, Consent
from ripplegrid.model.words import Attribution, Stance, Use
from tests import factories as make

STUDY = make.case(
    make.contributor("p", name="Ana Able"), make.contributor("q", name="Ben Bold"),
    make.voice("v", name="Ana Able", contributor="p"),
    make.voice("w", name="Ben Bold", contributor="q"),
    make.entry("e", "group", "outcome", text="People sat down", by="v"),
    make.entry("f", "group", "outcome", text="Nobody sat down"),
    make.telling("e", "v", for_whom="visitors"), make.telling("e", "w", for_whom="neighbours"),
    make.telling("f", "w"), make.claim("e>f", "w", also_contributed="The bench was new"),
)  # fmt: skip
EVERY = [f for f in findings(STUDY) if f.entries and f.voices]


def checked(finding, case=STUDY):
    return CheckBack(
        id="k", about=case.id, voice="v", stance=Stance.AGREES, comment="Yes", language="en",
        finding=finding.code, sentence=finding.sentence,
        rests_on=grounds(Reading(case), finding),
    )  # fmt: skip


def read(finding, reader=None, use=Purpose.TEAM, **changed):
    case = replace(STUDY, check_backs=table([checked(finding)]), **changed)
    return share(case, reader or Reader(role=Role.FACILITATOR), use).check_backs["k"]


def no(about=None, voice="w", use=Use.WORKSHOP):
    return table([Consent(id="n", voice=voice, use=use, given=False, about=about)])


@pytest.mark.parametrize("finding", EVERY, ids=lambda f: f.code)
def test_it_stands_as_it_was_read_while_nothing_is_withheld(finding):
    assert read(finding) == checked(finding)


@pytest.mark.parametrize("finding", EVERY, ids=lambda f: f.code)
@pytest.mark.parametrize("reader", [Reader(role=Role.FACILITATOR), Reader(contributor="p")])
def test_words_that_are_taken_back_go_from_it_and_the_answer_stays(finding, reader):
    found = read(finding, reader, consents=no())
    theirs = [text for text in ("Nobody sat down", "neighbours", "The bench was new")
              if text in finding.sentence]  # fmt: skip
    assert [text for text in theirs if text in found.sentence] == []
    assert (found.stance, found.comment, found.voice) == (Stance.AGREES, "Yes", "v")
    if "w" in finding.voices:
        assert found.sentence == ""
        assert "cw" not in found.rests_on


def test_one_thing_taken_back_is_enough():
    finding = next(f for f in EVERY if f.code == "for-whom" and "neighbours" in f.sentence)
    telling = next(t.id for t in STUDY.tellings.values() if t.for_whom == "neighbours")
    assert read(finding, consents=no(telling)).sentence == ""
    assert read(finding, consents=no("f", voice="v")).sentence


def test_a_name_that_is_taken_back_goes_from_it():
    finding = next(f for f in EVERY if f.code == "change")
    assert "Ben Bold" in finding.sentence
    hidden = replace(STUDY.contributors["q"], attribution=Attribution.ANONYMOUS)
    people = table([STUDY.contributors["p"], hidden])
    assert read(finding, contributors=people).sentence == ""
    # whoever knows the person by their contributor still is not told by a sentence
    assert read(finding, Reader(contributor="p"), contributors=people).sentence == ""


def test_a_voice_that_goes_under_a_pen_name_now_is_not_named_by_it():
    finding = next(f for f in EVERY if f.code == "change")
    pen = replace(STUDY.voices["w"], attribution=Attribution.PEN_NAME)
    assert read(finding, voices=table([STUDY.voices["v"], pen])).sentence == ""


def test_it_never_leaves_the_team():
    yes = table(Consent(id=f"{v}{u.value}", voice=v, use=u, given=True) for v in "vw" for u in Use)
    for use in (Purpose.REPORT, Purpose.PUBLIC_QUOTE, Purpose.ARCHIVE):
        found = read(EVERY[0], use=use, consents=yes)
        assert (found.sentence, found.language, found.stance) == ("", "", Stance.AGREES)


def test_a_backup_holds_it_whole():
    assert read(EVERY[0], use=Purpose.BACKUP) == checked(EVERY[0])


def test_an_answer_to_an_entry_is_left_alone():
    plain = CheckBack(id="k", about="e", voice="v", stance=Stance.AGREES)
    case = replace(STUDY, check_backs=table([plain]))
    assert share(case, Reader(), Purpose.TEAM).check_backs["k"] == plain
