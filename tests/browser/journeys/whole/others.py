"""What the verifier, a collaborator on a phone, and a reader without JavaScript do."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.journeys.whole.cast import CARE, LUNCH, STUDENTS, TITLE, Cast

STATEMENT = "Where people were asked early they later asked the questions themselves"
AMENDED = "Where people were asked early, some of them later asked the questions themselves"
BEYOND = "People stopped asking whether patients can do research"


def verify(cast: Cast) -> None:
    """Vera, who coded nothing, checks what was seen alike and what was settled."""
    vera = cast["Vera"]
    vera.comes_to(f"{cast.round}beside/")
    vera.looks()
    for box in vera.page.get_by_label(re.compile("^Check this one")).all()[:3]:
        box.check()
    vera.writes("Why? What would you change?", "I read them again and see it so")
    vera.presses("Note what I think", sees="Noted for 3 units.")
    vera.reads("I read them again and see it so")
    vera.looks()


def state(cast: Cast) -> None:
    """Ada puts a statement forward from a cell; it is questioned, amended, answered and agreed."""
    ada, ben, vera = cast["Ada"], cast["Ben"], cast["Vera"]
    ada.comes_to(f"{cast.here}patterns/")
    ada.looks()
    ada.unfolds("The same as a table")
    ada.page.locator("table.patterns td a").first.tap()
    ada.opens("Put forward a statement that rests on these")
    ada.presses("Put it forward", sees="Write what you put forward.")
    ada.writes("What do you say of the case studies together?", STATEMENT)
    ada.presses("Put it forward")
    ada.page.wait_for_url(re.compile("/statements/(?!add)[^/]+/$"))
    here = ada.page.url
    ada.looks()

    ben.comes_to(here)
    ben.unfolds("Question it")
    ben.presses("Question it", within="main details", sees="Say why, so that others can answer it.")
    ben.comes_to(here)
    ben.unfolds("Question it")
    ben.writes("Why?", "Not everybody did", within="main details[open]")
    ben.presses("Question it", within="main details[open] form", sees="Noted.")
    ben.reads("Not everybody did")
    ada.comes_to(here)
    ada.opens("Say it in other words", sees="The former words stay in sight")
    ada.writes("How should it read?", AMENDED)
    ada.presses("Amend it", sees="It reads anew.")
    for person in (ben, vera):
        person.comes_to(here)
        person.chooses("I agree")
        person.presses("Answer", sees="Your answer is kept.")
    ben.unfolds("It is agreed")
    ben.presses("It is agreed", within="main details[open] form", sees="Noted.")
    ben.unfolds("How it read before")
    ben.reads(STATEMENT)
    ben.looks()


def look_beyond(cast: Cast) -> None:
    """Ben extrapolates from two case studies; it is agreed only once somebody else corroborates."""
    ben, vera = cast["Ben"], cast["Vera"]
    ben.comes_to(f"{cast.here}beyond/")
    ben.looks()
    ben.opens("Extrapolate from several case studies")
    ben.writes("What do you say of the case studies together?", BEYOND)
    for words in ("students", "Gladys"):
        ben.writes("Look for entries by words", words)
        ben.presses("Look", within=".basis")
        expect(ben.page.get_by_label("Look for entries by words")).to_have_value(words)
        ben.page.locator(f"h3:text('{_title(words)}') + ul input[name=entries]").first.check()
    ben.looks()
    ben.presses("Put it forward")
    ben.page.wait_for_url(re.compile("/statements/(?!add)[^/]+/$"))
    ben.reads("What it was extrapolated from", "the agreement of somebody who did not put it")
    here = ben.page.url
    ben.unfolds("It is agreed")
    ben.reads("It cannot be agreed yet")
    ben.looks()
    vera.comes_to(here)
    vera.chooses("I agree")
    vera.presses("Answer", sees="Your answer is kept.")
    ben.comes_to(here)
    ben.unfolds("It is agreed")
    ben.presses("It is agreed", within="main details[open] form", sees="Noted.")


def _title(words: str) -> str:
    return {"students": STUDENTS, "Gladys": CARE}[words]


def check_back(cast: Cast) -> None:
    """Cleo, of one case study's team, reads on a phone what is said with its entries."""
    cleo = cast["Cleo"]
    cleo.comes_to(f"{cast.cases[LUNCH]}across/")
    cleo.reads(TITLE, AMENDED)
    cleo.looks()
    cleo.chooses("I agree in part")
    cleo.writes("Why, or what do you ask?", "Only on our ward")
    cleo.presses("Answer", sees="Your answer is kept.")
    cleo.reads("Only on our ward")
    cleo.looks()


def read(cast: Cast) -> None:
    """Rhys reads the report without JavaScript: all a report across case studies must say."""
    rhys = cast["Rhys"]
    rhys.comes_to(f"{cast.here}report/")
    rhys.looks()
    rhys.reads("What did asking early change?", "Two coded alone; a third checked.")
    rhys.reads("The seventh is not written yet.", "May 2026", "Asha, Ada and Ben")
    rhys.reads("Chosen by Ada", "Coded by Ada, Ben.", "Agreement in per cent", "67%")
    rhys.reads("differences are not settled", AMENDED, BEYOND, "Only on our ward")
    rhys.reads("Nobody asked those who left the projects.", "What recurs")
    rhys.misses("Put a statement forward")
