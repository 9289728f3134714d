"""What the two analysts do: settle places, choose, match, code by keys alone, settle, state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import expect

from tests.browser.journeys.steps import Person
from tests.browser.journeys.whole.cast import CARE, DEEP, LUNCH, MORNINGS, SECRET, Cast

STOPPED = "Bread and words"
DIMENSIONS = ("Stages", "Stakeholders", "Scale", "Adherence")


def propose(cast: Cast) -> None:
    """Ada puts what was given among the proposals, and adds one that is here by its title only."""
    ada = cast["Ada"]
    ada.comes_to(f"{cast.here}cases/")
    ada.looks()
    for title in cast.cases:
        waiting = f"#waiting ~ ul li:has-text('{title}')"
        ada.unfolds("Propose it", within=waiting)
        ada.writes("Why should we look at it?", f"It differs: {title}", within=waiting)
        ada.presses("Put it among the proposals", within=waiting, sees="stands among the proposals")
    ada.opens("Propose one by its title", sees="A title is enough")
    ada.presses("Propose it", sees="Give its name.")
    ada.writes("What is the project called?", STOPPED)
    ada.presses("Propose it")
    ada.reads(STOPPED)
    ada.looks()


def place(cast: Cast) -> None:
    """Ben settles in words where they stand: one on every dimension, three more on one."""
    ben = cast["Ben"]
    wanted = [(LUNCH, d, 1) for d in DIMENSIONS]
    wanted += [(CARE, "Scale", 2), (DEEP, "Scale", 3), (MORNINGS, "Scale", 0)]
    there = ""
    for title, dimension, place_number in wanted:
        if title != there:
            ben.comes_to(f"{cast.here}cases/")
            ben.opens(re.compile(title), within="#proposals ~ ul")
            there = title
        at = f".at-dimension:has(h3:text-is('{dimension}'))"
        ben.unfolds("Settle its place", within=at)
        ben.page.locator(at).get_by_role("radio").nth(place_number).check()
        ben.writes("Why there?", f"We read it so: {dimension}", within=at)
        if dimension == "Adherence":
            ben.writes("Who sees it differently", "Ada would say mostly", within=at)
        ben.presses("Settle it", within=at)
        ben.reads(f"We read it so: {dimension}", within=at)
    ben.comes_to(f"{cast.here}cases/")
    ben.looks()


def choose(cast: Cast) -> None:
    """Ada asks for a suggestion, and they choose the six; both are kept."""
    ada = cast["Ada"]
    ada.comes_to(f"{cast.here}cases/choose/")
    ada.writes("How many case studies?", "6")
    ada.presses("Suggest a sample", sees="Suggested")
    ada.looks()
    ada.opens("Tick these below")
    boxes = ada.page.locator("form:has(button:text('Keep this choice'))")
    expect(boxes.locator("input[name=chosen]:checked")).to_have_count(6)
    for title in cast.cases:
        boxes.get_by_role("checkbox", name=re.compile(title)).check()
    boxes.get_by_role("checkbox", name=STOPPED).uncheck()
    ada.writes("Why these?", "The seventh is not written yet.")
    ada.presses("Keep this choice")
    ada.reads("This choice stands", "The seventh is not written yet.")
    ada.looks()


def merge(cast: Cast) -> None:
    """Ada looks at them side by side, says that two entries say the same, and sees the whole."""
    ada = cast["Ada"]
    ada.comes_to(f"{cast.here}side-by-side/")
    ada.looks()
    ada.comes_to(f"{cast.here}merged/")
    ada.opens(re.compile("^What says the same as this"))
    ada.page.wait_for_url("**/match/?one=**")
    ada.writes("Words in it", "people")
    ada.presses("Look in the other case studies")
    ada.page.wait_for_url("**q=people**")
    ada.page.get_by_label(re.compile(r"^Why\?")).first.fill("One event, told twice")
    ada.presses(re.compile("^They say the same"), sees="Kept. You can take it back below.")
    ada.reads("One event, told twice")
    ada.looks()
    ada.comes_to(f"{cast.here}together/")
    ada.looks()


def codebook(cast: Cast) -> None:
    """Ben begins a codebook with the four broad themes."""
    ben = cast["Ben"]
    ben.comes_to(f"{cast.here}coding/")
    ben.writes("What shall the codebook be called?", "Broad themes")
    ben.presses("Begin the codebook")
    ben.page.wait_for_url("**/codebooks/*/")
    ben.reads("version 1")
    expect(ben.page.locator(".theme-tree > li")).to_have_count(4)
    ben.looks()


def begin_round(cast: Cast) -> None:
    """Asha begins a round with it."""
    asha = cast.asha
    asha.comes_to(f"{cast.here}coding/begin/")
    asha.presses("Begin the round", sees="Give it a name, so that people know which is meant.")
    asha.writes("What shall the round be called?", "Trial")
    asha.presses("Begin the round", sees="Now say who codes what.")
    cast.round = asha.page.url


def code(cast: Cast, name: str, keys: Sequence[str]) -> None:
    """Code everything one was given with single keys; the first with a memo."""
    coder = cast[name]
    coder.comes_to(f"{cast.round}code/")
    for number, key in enumerate(keys, 1):
        expect(coder.page.locator(".code-way")).to_contain_text(f"Entry {number} of {len(keys)}")
        expect(coder.page.locator("#code.with-keys")).to_be_visible()
        coder.page.keyboard.press(key)
        box = coder.page.locator(f"[data-key='{key}']")
        expect(box).to_be_checked()
        if number == 1:
            cast.unit = dict(parse_qsl(urlsplit(coder.page.url).query))
            coder.page.keyboard.press("m")
            memo = coder.page.get_by_label("Why, if you want to say so")
            expect(memo).to_be_focused()
            coder.page.keyboard.type(SECRET[name])
            expect(memo).to_have_value(SECRET[name])
            coder.looks()
            coder.page.keyboard.press("Escape")
            expect(memo).not_to_be_focused()
        coder.page.keyboard.press("s")
    coder.page.wait_for_url(cast.round)
    coder.reads("Look at what you coded")


def settle(cast: Cast, person: Person) -> None:
    """Settle the first difference with a reason; the first codings stay in sight."""
    person.comes_to(f"{cast.round}beside/?state=differs")
    person.looks()
    words = person.page.locator("article.unit h2").first.inner_text()
    person.opens(re.compile("^Settle it"), sees="What does it speak for, all in all?")
    person.presses("Settle it so", sees="Say why, so that others can follow it.")
    person.page.locator("input[name=themes]").first.check()
    person.writes("Why so?", "It is about what they came to know")
    person.page.get_by_role("checkbox", name="Ben").check()
    person.looks()
    person.presses("Settle it so", sees="Settled. The first codings are kept beside it.")
    unit = person.page.locator("article.unit", has_text=words)
    expect(unit).to_contain_text("It is about what they came to know")
    expect(unit.locator(".who-said")).to_contain_text("Ada")
    expect(unit.locator(".who-said > div")).to_have_count(3)
