"""Who checked an entry or a link, and who confirmed it outside."""

from dataclasses import replace

from ripplegrid.analysis.findings import findings
from ripplegrid.model.account import Substantiation
from ripplegrid.model.case import table
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Attribution, Stance
from ripplegrid.web.cases.shown.checked import checked, sentences_checked
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def test_the_answers_to_one_thing_stand_newest_first_with_the_names_people_chose():
    case = make.case(
        make.entry("e"), make.entry("f"), make.evidence("d"),
        CheckBack(id="1", about="e", voice="v", stance=Stance.AGREES, when=make.when("2020-01-01")),
        CheckBack(id="2", about="e", voice="w", stance=Stance.PARTLY, when=make.when("2021-01-01")),
        CheckBack(id="3", about="f", voice="v", stance=Stance.PARTLY),
        Substantiation(id="4", about="e", by="Mo", stance=Stance.AGREES),
        Substantiation(id="5", about="d", by="Di", stance=Stance.AGREES),
    )  # fmt: skip
    found = checked(case, ("e",), ("d",))
    assert [one.name for one in found.answers] == ["Voice w", "Voice v"]
    assert [(one.record.by, one.of) for one in found.outside] == [("Mo", ""), ("Di", "Document d")]
    assert checked(case, ("f",)).outside == ()


def test_each_sentence_of_the_findings_stands_with_who_checked_it():
    study = make.case(make.entry("e", "group", "outcome"), make.telling("e", "v"),
                      make.voice("v", name="Ana"))  # fmt: skip
    found = findings(study)
    assert {one.told for one in sentences_checked(Told(study), found)} == {""}
    place = next(n for n, one in enumerate(found) if one.code == "change")
    given = CheckBack(id="1", about=study.id, voice="v", stance=Stance.PARTLY, finding="change",
                      sentence=found[place].sentence)  # fmt: skip
    shown = sentences_checked(Told(replace(study, check_backs=table([given]))), found)
    assert shown[place].told == "The one person it rests on checked it, and partly agrees."
    assert [(one.name, one.how) for one in shown[place].answers] == [("Ana", True)]
    assert [one.told for one in shown if one.told] == [shown[place].told]


def test_how_one_person_without_a_name_sees_it_is_not_told():
    hidden = make.voice("v", name="Anonymous", attribution=Attribution.ANONYMOUS)
    study = make.case(make.entry("e", "group", "outcome"), make.telling("e", "v"), hidden)
    found = findings(study)
    place = next(n for n, one in enumerate(found) if one.code == "change")
    given = CheckBack(id="1", about=study.id, voice="v", stance=Stance.DISAGREES, finding="change",
                      sentence=found[place].sentence)  # fmt: skip
    shown = sentences_checked(Told(replace(study, check_backs=table([given]))), found)[place]
    assert "disagree" not in shown.told
    assert not shown.answers[0].how
