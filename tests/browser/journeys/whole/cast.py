"""Who plays: a leader, two who bring case studies, two analysts, a verifier, a reader."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tests.browser.journeys.conftest import PASSWORD
from tests.browser.journeys.steps import DESKTOP, PHONE, Person, Way

TAPS, KEYS = Way(DESKTOP), Way(DESKTOP, keys=True)
ON_PHONE, BARE = Way(PHONE), Way(DESKTOP, scripts=False)
TITLE = "What six projects show together"
DEEP, BABIES, STUDENTS = "Evidence-Enriched", "Protecting babies", "Student Sex Work"
MORNINGS, CARE, LUNCH = "The Morning Bell", "Kitchen Tables", "Home by Lunch"
ASHAS = {"deep": DEEP, "preterm-births": BABIES, "student-sex-work": STUDENTS}
BRAMS = {"school-mornings": MORNINGS, "home-care": CARE, "discharge-app": LUNCH}
SECRET = {"Ada": "Whose kettle was it", "Ben": "Nobody asked the porter"}
"""What each analyst writes while the round is blind, and nobody else may read."""


@dataclass
class Cast:
    """The people by name, and where the synthesis and its parts stand."""

    house: object
    asha: Person
    here: str = ""
    round: str = ""
    unit: dict[str, str] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Person:
        return self.people[name]

    def comes(self, name: str, role: str, way: Way) -> Person:
        """Somebody comes to the synthesis by the link of their invitation, and takes an account."""
        asha = self.asha
        asha.comes_to(f"{self.here}people/invite/")
        asha.writes("Whom do you invite?", name)
        asha.chooses(f"{role}, ")
        asha.presses("Make the link", sees="The link is made.")
        line = asha.page.get_by_role("listitem").filter(has_text=name).last
        return self._enters(name, way, line.locator("input[value*='/join/']").input_value())

    def joins(self, case: str, name: str, way: Way) -> Person:
        """Bram invites somebody onto a case study of his, as one of its team."""
        bram = self["Bram"]
        bram.comes_to(f"{case}members/invite/")
        bram.writes("Whom do you invite?", name)
        bram.chooses("Member, ")
        bram.presses("Make the link")
        link = bram.page.locator("input[value*='/join/']").first
        return self._enters(name, way, link.input_value())

    def _enters(self, name: str, way: Way, link: str) -> Person:
        person = self.house.enter(f"whole-{name}", way, link)
        person.looks()
        person.writes("What should others call you here?", name)
        person.writes("E-mail address", f"{name.lower()}@whole.example.org")
        person.writes("Password", PASSWORD)
        person.presses("Come in")
        person.page.wait_for_url(re.compile("/(across|cases)/"))
        self.people[name] = person
        return person


def brings(person: Person, file: str) -> str:
    """Bring a case study in from a file; gives its address."""
    person.comes_to("/import/")
    person.page.locator("input[type=file]").set_input_files(file)
    person.page.locator("main form button").last.click()
    person.page.wait_for_url("**/cases/*/")
    return person.page.url
