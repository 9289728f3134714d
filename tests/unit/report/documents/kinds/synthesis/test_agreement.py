"""How far coders agree, and where not."""

from ripplegrid.report.documents.kinds.synthesis.agreement import agreement
from tests import factories as make
from tests.unit.report.documents.six import account, bare
from tests.unit.report.documents.told import text


def test_figures_and_differences_of_an_open_round_are_told():
    told = text(agreement(account()))
    for words in (
        "Krippendorff’s alpha",
        "Agreement in per cent",
        "Coders: Ann and Ben.",
        "What people settled, and why",
        "They ask more often.",
        "Settled by Ann and Ben.",
        "Seen differently, and not settled yet",
        "Ann: “Trust”",
    ):
        assert words in told


def test_of_a_round_that_is_not_open_only_its_name_is_told():
    (_, blind) = agreement(account()).sections
    told = text(blind)
    assert told.startswith("Second This round is not open yet")
    assert "Dee" not in told


def test_where_all_agree_it_says_that_nothing_is_seen_differently():
    coded = [make.coding("c1/e", "t", who) for who in ("ann", "ben")]
    opened = make.coding_round("ann", "ben", opened="2026-05-04")
    told = text(agreement(bare(*opened, *coded)))
    assert "Nothing is seen differently in this round." in told


def test_before_anybody_coded_it_says_so():
    assert "Nobody has coded yet." in text(agreement(bare()))
