import pytest

from ripplegrid.analysis.groups import Aspect, compare_groups
from ripplegrid.analysis.groups_told import called, groups_findings, position, silent_types
from ripplegrid.analysis.sides import Who, divide
from ripplegrid.analysis.wording import Names
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.naming import Naming
from ripplegrid.model.words import Direction, VoiceKind

from ...factories import case, claim, contributor, entry, telling, voice

CARERS, MANAGERS = Who(types=frozenset({"carer"})), Who(types=frozenset({"manager"}))


def said(*records, one=CARERS, other=MANAGERS):
    made = case(
        voice("a", types=frozenset({"carer"})), voice("b", types=frozenset({"manager"})), *records
    )
    found = compare_groups(made, divide(made, one, other))
    return {finding.code: finding for finding in groups_findings(made, found, one, other)}


def test_what_only_one_side_tells():
    found = said(entry("e", text="Visits were shorter"), telling("e", "a"))["groups-only"]
    assert found.sentence == "Told only by those who speak as carer: “Visits were shorter”."
    assert (found.entries, found.voices) == (("e",), ("a",))


def test_where_the_two_differ():
    found = said(
        entry("e", text="A prize was won"),
        telling("e", "a", direction=Direction.NEGATIVE),
        telling("e", "b", direction=Direction.POSITIVE),
    )["groups-differ"]
    assert found.sentence == (
        "Both tell of “A prize was won”, and not the same. As to whether it was good, those who "
        "speak as carer say: it was bad; those who speak as manager say: it was good."
    )


def test_a_way_that_shows_only_together_says_that_no_side_told_it():
    found = said(
        entry("p", text="P", kinds="process"),
        entry("m", text="M"),
        entry("o", text="O", kinds="outcome"),
        claim("p>m", "a"),
        claim("m>o", "b"),
    )["groups-together"]
    assert found.sentence.endswith("and no side told it: “P” → “M” → “O”.")
    assert found.contributions == ("p>m", "m>o")


def test_a_side_that_says_nothing_is_named_as_such():
    found = said(telling("e", "a"), other=Who(types=frozenset({"funder"})))
    assert "nobody speaks in this account" in found["groups-side-silent"].sentence


def test_somebody_on_both_sides_and_those_apart_are_named():
    found = said(
        voice("d", name="Dee", types=frozenset({"carer", "manager"})),
        telling("e", "d"),
        voice("x", kind=VoiceKind.ANONYMOUS, types=frozenset({"carer"})),
        telling("e", "x"),
    )
    assert found["groups-both-sides"].sentence.startswith("On both sides: Dee.")
    assert found["groups-apart"].voices == ("x",)
    assert found["groups-bridged"].entries == ("e",)


def test_who_took_part_and_is_not_known_to_speak():
    made = case(
        contributor("p", types=frozenset({"funder"})),
        contributor("q", types=frozenset({"carer"})),
        voice("x", kind=VoiceKind.ANONYMOUS, types=frozenset({"carer"})),
        telling("e", "x"),
    )
    assert silent_types(made) == ("carer", "funder")


def test_how_sides_and_positions_are_said():
    made = case(voice("a", name="Ann"))
    both = Who(types=frozenset({"carer", "manager"}), voices=frozenset({"a"}))
    assert called(Names(made), both) == "those who speak as carer or manager and Ann"
    assert called(Names(made), Who(rest=True)) == "everybody else"
    naming = Naming(made)
    assert position(naming, Aspect.LEVELS, "group") == naming.inside("levels", "group")
    assert position(naming, Aspect.INTENDED, "partly") == "partly"
    assert position(naming, Aspect.FOR_WHOM, "my mother") == "“my mother”"


@pytest.mark.parametrize("name", names())
def test_every_finding_on_every_example_rests_on_what_is_there(name):
    made = load(name)
    one, other = Who(types=frozenset({"service user", "carer"})), Who(rest=True)
    found = groups_findings(made, compare_groups(made, divide(made, one, other)), one, other)
    assert found
    for finding in found:
        assert finding.sentence
        assert set(finding.entries) <= set(made.entries)
        assert set(finding.contributions) <= set(made.contributions)
        assert set(finding.voices) <= set(made.voices)
