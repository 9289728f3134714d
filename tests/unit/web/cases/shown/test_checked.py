"""Who checked an entry or a link, and who confirmed it outside."""

from ripplegrid.model.account import Substantiation
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Stance
from ripplegrid.web.cases.shown.checked import checked
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
