"""What is not simply good is found, whoever says so and however it was said."""

from ripplegrid.model.words import Answer, Direction, Stance
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
    assert said["a"] == ["Bad, or good and bad, for somebody."]
    assert said["b"] == ["Somebody says that nothing changed."]
    assert said["c"] == ["Not intended, or only in part."]
    assert said["d"] == ["Not everybody agrees."]
    assert said["e"] == []
