"""Figures in documents come with their description and size."""

import re

from ripplegrid.report.documents.pictures import WIDTH, picture
from ripplegrid.report.documents.sentences import Furniture
from tests.factories import link
from tests.unit.report.documents.told import account


def test_a_picture_says_what_it_shows() -> None:
    made = picture(account(link("a", "b"), title="Tea & talk"), "ripple", Furniture("The map"))
    assert made.svg.startswith("<svg")
    assert made.width == WIDTH
    assert made.height > 0
    assert "2 entries" in made.alt.text
    assert made.alt.rests_on == (("about", "case"),)


def test_two_pictures_of_one_page_have_ids_of_their_own() -> None:
    made = account(link("a", "b"))
    ids = [
        set(re.findall(r'id="([^"]+)"', picture(made, kind, Furniture("F")).svg))
        for kind in ("grid", "levels")
    ]
    assert ids[0]
    assert ids[0].isdisjoint(ids[1])
