"""Names of those who are not to be named, and of people nobody asked."""

import pytest

from ripplegrid.disclosure import Role
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Attribution, Use
from tests.factories import case, contributor, entry, voice
from tests.unit.report.documents.hints.told import found, seen

JO = contributor("p", name="Jo-Anne Levy", pen_name="Heron", attribution=Attribution.PEN_NAME)


def hinted(whole: CaseStudy, view: CaseStudy | None = None) -> list[tuple[str, str]]:
    return [(one.code, one.found) for one in found(whole, view) if one.code.startswith("name")]


def test_somebody_who_chose_a_cover_name_and_is_named_in_a_title_is_noticed() -> None:
    whole = case(JO, entry("a", text="Jo-Anne was left on the wharf"))
    (one,) = found(whole)
    assert (one.code, one.found, one.who) == ("name-chosen", "Jo-Anne", "Jo-Anne Levy")
    assert one.spots[0].at == ("entries", "a")
    assert "chose not to be named" in one.sentence


def test_whoever_may_not_know_the_name_learns_no_more_than_that_it_may_be_one() -> None:
    whole = case(JO, entry("a", text="Jo-Anne was left on the wharf"))
    (one,) = found(whole, seen(whole, Role.TEAM))
    assert (one.code, one.who) == ("name-unknown", "")
    assert "Levy" not in one.sentence
    assert hinted(whole, seen(whole, Role.FACILITATOR)) == [("name-chosen", "Jo-Anne")]


def test_a_missing_leave_is_said_and_a_given_one_is_no_hint() -> None:
    people = (
        contributor("p", name="Graham Tolley"),
        voice("v", name="Graham Tolley", contributor="p"),
    )
    words = entry("a", text="A vote, and Graham could object", by=None)
    assert hinted(case(*people, words)) == [("name-not-asked", "Graham")]
    leave = Consent(id="c", voice="v", use=Use.NAME, given=True)
    assert hinted(case(*people, words, leave, entry("b", by="v"))) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A salesman called Rupert came", "Rupert"),
        ("It was Dr Okonjo who signed", "Okonjo"),
        ("Then my husband Zbyszek drove", "Zbyszek"),
        ("We asked Mark twice", "Mark"),
        ("Sarah Bell’s clinic moved", "Sarah Bell"),
    ],
)
def test_somebody_who_is_no_contributor_may_be_named(text: str, name: str) -> None:
    assert hinted(case(entry("a", text=text))) == [("name-unknown", name)]


@pytest.mark.parametrize(
    "text",
    [
        "Mark the days on the wall",
        "We met in April and May in Lancaster",
        "The Joseph Rowntree Foundation paid",
        "St Ann and St Michael’s were closed",
        "The Margaret Hall Trust gave rooms",
        "Will they come? Grace was asked for",
        "On Monday the English test began",
    ],
)
def test_other_words_with_a_capital_are_no_names(text: str) -> None:
    assert hinted(case(entry("a", text=text))) == []
