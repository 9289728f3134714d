"""What is not simply good is found, whoever says so and however it was said."""

from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, Direction, FollowUpResult, Stance
from ripplegrid.report.documents.against import against, remarks
from tests.factories import entry, telling
from tests.unit.report.documents.told import account


def test_bad_unchanged_unintended_and_doubted_are_found() -> None:
    told = account(
        entry("a"),
        telling("a", "v", direction=Direction.MIXED),
        entry("b"),
        telling("b", "v", direction=Direction.NOTHING),
        entry("c", intended=Answer.PARTLY),
        entry("d"),
        telling("d", "v", stance=Stance.DISAGREES),
        entry("e"),
        telling("e", "v", direction=Direction.POSITIVE),
    )
    assert set(against(told)) == {"a", "b", "c", "d"}
    said = {key: [s.text for s in remarks(told, told.case.entries[key])] for key in "abcde"}
    assert said["a"] == ["Somebody calls it both good and bad."]
    assert said["b"] == ["Somebody says that nothing changed."]
    assert said["c"] == ["Intended only in part."]
    assert said["d"] == ["Somebody does not agree."]
    assert said["e"] == []


def test_bad_and_both_and_half_and_not_at_all_are_never_lumped() -> None:
    told = account(
        entry("a", intended=Answer.NO),
        telling("a", "v", direction=Direction.NEGATIVE, stance=Stance.PARTLY),
        FollowUp(id="u", entry="a", result=FollowUpResult.STOPPED),
    )
    assert [s.text for s in remarks(told, told.case.entries["a"])] == [
        "Somebody calls it bad.",
        "Not intended.",
        "Somebody agrees only in part.",
        "Stopped since.",
    ]
