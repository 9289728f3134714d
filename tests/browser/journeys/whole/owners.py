"""What those do who lead the synthesis and bring case studies: begin, give, describe, invite."""

from __future__ import annotations

import re
from collections.abc import Mapping
from uuid import uuid4

from tests.browser.journeys.steps import Person
from tests.browser.journeys.whole.cast import DEEP, LUNCH, TITLE, Cast, brings

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def begin(cast: Cast) -> None:
    """Asha begins the synthesis and says what it asks."""
    asha = cast.asha
    asha.comes_to("/")
    asha.opens("Across case studies", sees="What do several case studies show together?")
    asha.presses("Begin", sees="Give it a name. You can change it later.")
    asha.writes("What shall it be called?", TITLE)
    asha.presses("Begin", sees="It does not say yet what it asks.")
    cast.here = asha.page.url
    asha.opens("Say what it asks, and what it cannot say")
    asha.writes("What do you ask of the case studies together?", "What did asking early change?")
    asha.writes("What can it not say?", "Nobody asked those who left the projects.")
    asha.unfolds("Say more: how you went about it")
    asha.writes("How did you go about it?", "Two coded alone; a third checked.")
    asha.presses("Save", sees="Saved.")


def give(cast: Cast, owner: Person, files: Mapping[str, str], titles: Mapping[str, str]) -> None:
    """An owner brings case studies in, looks at what will be seen of each, and gives it."""
    for name, title in titles.items():
        cast.cases[title] = brings(owner, files[name])
        owner.comes_to(f"{cast.here}give/")
        case_id = cast.cases[title].rstrip("/").rsplit("/", 1)[-1]
        owner.page.locator(f"a[href='?case={case_id}']").tap()
        owner.reads("What they will see", "Who will see it")
        owner.looks()
        owner.presses("Give it", sees="It is given.")


def give_of_others(cast: Cast) -> None:
    """Nobody gives what is not theirs: not from the page, not by a forged request."""
    bram = cast["Bram"]
    deep = cast.cases[DEEP].rstrip("/").rsplit("/", 1)[-1]
    bram.comes_to(f"{cast.here}give/?case={deep}")
    bram.reads("The synthesis sees of it what its team lets into a report")
    bram.misses(DEEP)
    assert sends(bram, f"{cast.here}give/", case=deep) == 404


def share_out(cast: Cast) -> None:
    """Asha says who codes what: entries at one level of one case study, chosen ones of another."""
    asha = cast.asha
    for coder in ("Ada", "Ben"):
        asha.comes_to(cast.round)
        asha.picks("Who is to code?", coder)
        asha.page.get_by_role("checkbox", name=re.compile(DEEP)).check()
        asha.page.get_by_role("checkbox", name="Individual").check()
        asha.presses("Give it to them", sees="Given.")
        asha.unfolds("Or choose single entries")
        asha.opens(re.compile(LUNCH), within="details", sees="Give chosen entries")
        asha.picks("Who is to code?", coder)
        for box in asha.page.get_by_role("checkbox").all()[:3]:
            box.check()
        asha.presses("Give them", sees="Given.")
    asha.picks("Who is to code?", "Ada")
    asha.page.get_by_role("checkbox", name=re.compile(DEEP)).check()
    asha.page.get_by_role("checkbox", name="Individual").check()
    asha.presses("Give it to them", sees="nothing in it that this coder does not have already")


def note(cast: Cast, *steps: str) -> None:
    """Asha notes of steps how far they have come, when and with whom."""
    asha = cast.asha
    for step in steps:
        asha.comes_to(cast.here)
        here = f"li.step:has(h3:has-text('{step}'))"
        asha.unfolds("Note where you stand", within=here)
        asha.page.locator(here).get_by_label("How far is it?").select_option(label="done")
        asha.writes("When?", "May 2026", within=here)
        asha.writes("Who was there?", "Asha, Ada and Ben", within=here)
        asha.presses("Note it", within=here, sees="Noted.")


def sends(person: Person, address: str, **values: str | list[str]) -> int:
    """Send a form that no page offered; gives what the server answers."""
    asks = person.page.context.request
    token = TOKEN.search(asks.get("/across/").text())[1]
    form = {"csrfmiddlewaretoken": token, "change_id": str(uuid4()), **values}
    answer = asks.post(
        address, form=form, max_redirects=0,
        headers={"Referer": person.page.url},
    )  # fmt: skip
    return answer.status


def lay_open(cast: Cast) -> None:
    """Asha opens the round, for good."""
    asha = cast.asha
    asha.comes_to(cast.round)
    asha.looks()
    asha.presses("Open it for everybody, for good", sees="The round is open.")
    asha.reads("Who said what")
