from ripplegrid.analysis.gaps import gaps, stages
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.model.people import Involvement, Stage
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, Column, Direction, FollowUpResult, Level

from ...factories import case, claim, contributor, entry, link, telling, voice, when


def gaps_of(*records, **about):
    made = case(*records, **about)
    table = LinkTable.of(made)
    return gaps(made, table, gather(made, table))


def test_an_empty_account_has_every_cell_empty_but_none_on_the_fifth_level():
    found = gaps_of()
    assert len(found.empty_cells) == 12
    assert Level.PARADIGMATIC not in {cell.level for cell in found.empty_cells}
    assert Column.MARGIN not in {cell.column for cell in found.empty_cells}
    assert found.nothing_after_end is None
    assert not found.only_positive
    assert "analysis" in found.stages_without_involvement


def test_a_filled_cell_is_not_empty():
    found = gaps_of(entry("e", ("group", "societal"), ("outcome", "mechanism")))
    assert len(found.empty_cells) == 8


def test_who_took_part_and_does_not_speak():
    found = gaps_of(
        contributor("p", types=frozenset({"carer", "public"})),
        contributor("q", types=frozenset({"carer"})),
        voice("v", contributor="q"),
        telling("e", "v"),
        Involvement(id="i", stage="design", stakeholder_type="funder"),
    )
    assert found.types_without_voice == ("funder", "public")
    assert found.contributors_without_voice == ("p",)
    assert "design" not in found.stages_without_involvement


def test_own_stages_in_their_order():
    own = (Stage(id="s1", label="Later", position=2), Stage(id="s2", label="First", position=1))
    assert stages(case(*own)) == ("s2", "s1")
    assert gaps_of(*own).stages_without_involvement == ("s2", "s1")


def test_entries_and_links_that_want_something():
    found = gaps_of(
        entry("lost", "group", "outcome"),
        entry("fed", "group", "outcome"),
        entry("tray"),
        link("a", "fed"),
        claim("b>fed", "v", otherwise=Answer.NO),
        telling("fed", "v"),
        FollowUp(id="f", entry="fed"),
        FollowUp(id="g", entry="fed", result=FollowUpResult.CONTINUED),
    )
    assert found.impacts_from_nowhere == ("lost",)
    assert "tray" in found.in_the_tray
    assert "fed" not in found.untold
    assert found.links_without_voice == ("a>fed",)
    assert found.otherwise_unasked == ("a>fed",)
    assert found.waiting == ("f",)


def test_only_positive_accounts():
    good = telling("e", "v", direction=Direction.POSITIVE)
    assert gaps_of(good, telling("e", "w")).only_positive
    assert not gaps_of(good, telling("e", "w", direction=Direction.NOTHING)).only_positive
    assert not gaps_of(telling("e", "w")).only_positive


def test_nothing_dated_after_the_end():
    ended = {"period": when("2014-01-01", "2015-12-31")}
    assert gaps_of(entry("e", when=when("2015-01-01")), **ended).nothing_after_end
    assert not gaps_of(entry("e", when=when("2016-01-01")), **ended).nothing_after_end
