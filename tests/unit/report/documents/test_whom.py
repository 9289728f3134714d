"""For whom something was, gathered over the account."""

from ripplegrid.model.words import Direction, Stance
from ripplegrid.report.documents.whom import whom_told
from tests.factories import entry, telling
from tests.unit.report.documents.told import account


def test_the_same_people_stand_once_for_each_way_of_seeing() -> None:
    made = account(
        entry("a"), entry("b"),
        telling("a", "v", for_whom="Pupils", direction=Direction.POSITIVE),
        telling("b", "v", for_whom="pupils.", direction=Direction.POSITIVE),
        telling("b", "w", for_whom="pupils", direction=Direction.NEGATIVE),
        telling("a", "x", for_whom="nobody", stance=Stance.DISAGREES), telling("a", "y"),
    )  # fmt: skip
    better, worse = whom_told(made)
    assert (better.whom, better.direction, better.entries) == (
        "Pupils", Direction.POSITIVE, ("a", "b"),
    )  # fmt: skip
    assert ("tellings", "b/v") in better.rests_on
    assert (worse.whom, worse.direction) == ("pupils", Direction.NEGATIVE)
