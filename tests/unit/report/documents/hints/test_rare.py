"""Who is the only one of a kind can be known without a name."""

from ripplegrid.model.people import Involvement
from ripplegrid.model.words import Attribution, Way
from tests.factories import case, contributor, entry
from tests.unit.report.documents.hints.told import found

MINISTER = contributor(
    "p", name="Hal Orr", types=frozenset({"policy-maker"}), attribution=Attribution.ANONYMOUS
)
DESIGN = Involvement(
    id="i",
    stage="design",
    stakeholder_type="policy-maker",
    way=Way.CONSULTED,
    account="Came twice.",
)


def test_the_only_one_of_a_kind_is_noticed_where_it_says_how_they_took_part() -> None:
    (one,) = found(case(entry("a"), MINISTER, DESIGN))
    assert (one.code, one.found) == ("rare", "policy-maker")
    assert one.spots[0].at == ("involvements", "i")
    assert "Hal" not in one.sentence


def test_with_another_of_the_kind_or_where_nothing_is_told_of_it_there_is_no_hint() -> None:
    other = contributor("q", name="Ida Nauss", types=frozenset({"policy-maker"}))
    assert found(case(entry("a"), MINISTER, other, DESIGN)) == []
    assert found(case(entry("a"), MINISTER)) == []
