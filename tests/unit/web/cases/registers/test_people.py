"""The registers of people stand on one page."""

from ripplegrid.web.cases.registers.people import CONTRIBUTORS, PARTICIPANTS, TYPES, VOICES


def test_they_are_listed_on_the_page_of_people():
    assert {one.home for one in (CONTRIBUTORS, PARTICIPANTS, TYPES, VOICES)} == {"people"}
