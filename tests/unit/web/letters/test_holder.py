"""Who holds a link, and what of the case study is open to them."""

import pytest

from ripplegrid.errors import ClosedPass
from ripplegrid.model.words import Attribution
from ripplegrid.web.letters.holder import holder
from tests import factories as make


def study(**person):
    return make.case(
        make.contributor("p", name="Ann", **person),
        make.voice("named", name="Ann", contributor="p"),
        make.voice("pen", name="Robin", contributor="p", attribution=Attribution.PEN_NAME),
        make.voice("none", name="Ann", contributor="p", attribution=Attribution.ANONYMOUS),
        make.voice("other", name="Ben"),
        *(make.telling(f"e-{v}", v) for v in ("named", "pen", "none", "other")),
    )


@pytest.mark.parametrize(
    ("person", "opened"),
    [
        ({}, {"named"}),
        ({"pen_name": "Robin"}, {"named", "pen"}),
        ({"attribution": Attribution.PEN_NAME, "pen_name": "Robin"}, {"named", "pen"}),
        ({"attribution": Attribution.ANONYMOUS, "pen_name": "Robin"}, set()),
    ],
)
def test_a_link_somebody_else_made_opens_only_what_they_know_to_be_theirs(person, opened):
    found = holder(study(**person), "p")
    assert found.ids == opened
    assert found.hides


def test_a_link_one_made_for_oneself_opens_everything_one_said():
    found = holder(study(attribution=Attribution.ANONYMOUS), "p", alone=True)
    assert found.ids == {"named", "pen", "none"}
    assert not found.hides


def test_nobody_holds_the_link_of_somebody_who_is_there_no_more():
    with pytest.raises(ClosedPass):
        holder(study(), "gone")


def test_the_page_speaks_to_them_as_they_chose_to_be_named():
    assert holder(study(), "p").name == "Ann"
    pen = study(attribution=Attribution.PEN_NAME, pen_name="Robin")
    assert holder(pen, "p").name == "Robin"
