"""The rules a change and a whole case study are held to."""

import pytest

from ripplegrid.errors import EmptyText, MergeCycle, MissingRecord, TextTooLong
from ripplegrid.model import Involvement, Stage, Substantiation, When, WholeView
from ripplegrid.model.rules import (
    LONGEST_TEXT,
    RENAMED,
    check,
    claims_of,
    find,
    links_at,
    refusals,
    rests_on,
    same_link,
    speaks_for,
    spoken_for_by,
    term_ids,
)
from ripplegrid.model.words import Stance
from tests.factories import about, case, claim, entry, link, telling, when

CHAIN = case(entry("a", merged_into="b"), entry("b", merged_into="c"), claim("c>d", "v"))


def test_all_that_is_wrong_with_a_record_is_told() -> None:
    wrong = telling("", "v", when=when("2017-01-02", "2017-01-01"))
    found = [refusal.code for refusal in refusals(WholeView(case()), "tellings", None, wrong)]
    assert found == ["empty-text", "bad-when", "missing-record"]


def test_the_first_thing_wrong_is_raised() -> None:
    with pytest.raises(EmptyText):
        check(WholeView(case()), "entries", None, entry("e", text=""))


def test_a_text_longer_than_a_page_can_show_is_refused() -> None:
    view, most = WholeView(case()), LONGEST_TEXT
    assert not list(refusals(view, "entries", None, entry("e", text="w" * most)))
    for long in (
        entry("e", text="w" * (most + 1)),
        entry("e", when=When(None, None, "w" * (most + 1))),
    ):
        with pytest.raises(TextTooLong, match="has 100,001 characters"):
            check(view, "entries", None, long)
    for field in (
        {"sources": ("w", "w" * (most + 1))},
        {"domains": (("purposes", "w" * 200_000),)},
    ):
        with pytest.raises(TextTooLong):
            check(view, "about", None, about(**field))


def test_a_reference_to_anything_finds_any_table() -> None:
    view = WholeView(CHAIN)
    assert find(view, "*", "c>d") == ("contributions", link("c", "d"))
    assert find(view, "*", "case") == ("about", CHAIN.about)
    assert find(view, "voices", "c>d") is None
    outside = Substantiation(id="s", about="gone", by="Jo", stance=Stance.AGREES)
    with pytest.raises(MissingRecord, match="no record with the id gone"):
        check(view, "substantiations", None, outside)


def test_merges_are_followed_both_ways() -> None:
    view = WholeView(CHAIN)
    assert set(speaks_for(view, "c")) == {"a", "b", "c"}
    assert spoken_for_by(view, "a") == "c"
    circle = WholeView(case(entry("a", merged_into="b"), entry("b", merged_into="a")))
    assert set(speaks_for(circle, "a")) == {"a", "b"}
    with pytest.raises(MergeCycle):
        spoken_for_by(circle, "a")


def test_links_and_claims_come_in_the_order_of_their_ids() -> None:
    view = WholeView(case(claim("b>a", "w"), claim("b>a", "v"), link("a", "c"), link("c", "d")))
    assert [x.id for x in links_at(view, "a")] == ["a>c", "b>a"]
    assert [x.id for x in claims_of(view, "b>a")] == ["b>a/v", "b>a/w"]


def test_the_same_link_is_of_one_pair_and_effect() -> None:
    view = WholeView(case(link("a", "b"), link("a", "b", "hindered", id="other"), link("b", "a")))
    assert same_link(view, link("a", "b", id="new")) == link("a", "b")
    assert same_link(view, link("a", "b")) is None
    assert same_link(view, link("a", "b", "both", id="new")) is None


def test_a_record_rests_on_a_term_only_where_the_method_has_none() -> None:
    took_part = Involvement(id="i", stage="lunch", stakeholder_type="carer")
    assert rests_on(took_part, "stages", "lunch")
    assert not rests_on(took_part, "stakeholder_types", "carer")
    assert not rests_on(took_part, "stages", "carer")
    assert not rests_on(Stage(id="s", label="S"), "stages", "s")


@pytest.mark.parametrize("listed", RENAMED)
def test_every_list_of_the_method_can_be_renamed(listed: str) -> None:
    assert term_ids(listed)
