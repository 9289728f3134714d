"""REF sections: words counted, six references, ten sources, pages counted, the bad kept."""

import re

from ripplegrid.model.words import Direction
from ripplegrid.report.documents.kinds.ref import tell
from tests.factories import entry, evidence, telling
from tests.unit.report.documents.told import account, text


def test_words_of_a_section_are_counted_against_what_ref_named() -> None:
    short = text(tell(account(summary="One two three.")).sections[0])
    assert "Words in this section: 3. REF 2021 named about 100." in short
    assert "please shorten" not in short
    long = text(tell(account(summary="word " * 101)).sections[0])
    assert "Words in this section: 101." in long
    assert "It is longer: please shorten it." in long


def test_six_references_and_ten_sources_and_the_rest_is_counted() -> None:
    papers = [entry(f"p{n}", "societal", "output", published=True) for n in range(8)]
    proofs = [evidence(f"x{n}", outside=True) for n in range(13)]
    told = telling("p0", "v", evidence=frozenset(one.id for one in proofs))
    sections = tell(account(*papers, *proofs, told)).sections
    assert len(sections[2].blocks[0].items) == 6  # type: ignore[union-attr]
    assert "has 2 more" in text(sections[2])
    assert len(sections[4].blocks[0].items) == 10  # type: ignore[union-attr]
    assert "has 3 more" in text(sections[4])


def test_details_keep_within_their_words_and_the_bad_comes_in_first() -> None:
    good = [entry(f"g{n}", "group", "outcome", text="Good " * 30) for n in range(60)]
    bad = entry("z", "group", "outcome", text="Trust was lost")
    told = telling("z", "v", direction=Direction.NEGATIVE)
    details = text(tell(account(*good, bad, told)).sections[3])
    assert "Trust was lost" in details
    counted = re.search(r"Words in this section: (\d+)", details)
    assert counted is not None
    assert int(counted[1]) <= 750
    assert "There was no room here for" in details


def test_pages_are_counted() -> None:
    assert "take 1 of at most 5 pages" in text(tell(account()).sections[5])
    long = account(summary="many words " * 4000)
    assert re.search(r"take \d+ pages; 5 are allowed", text(tell(long).sections[5]))


def test_an_empty_account_invents_nothing() -> None:
    said = " ".join(text(section) for section in tell(account()).sections)
    for words in ("no published output", "Nobody has told of a use", "Nothing from outside"):
        assert words in said
