"""What must not be: seeing a blind coding, checking one's own, losing a first coding."""

from __future__ import annotations

import re
from urllib.parse import urlencode

from playwright.sync_api import expect

from tests.browser.journeys.whole.cast import SECRET, Cast
from tests.browser.journeys.whole.owners import sends

REFUSED = {403, 404, 409, 422}
PAGES = (
    "", "cases/", "cases/choose/", "side-by-side/", "merged/", "patterns/", "patterns/further/",
    "statements/", "beyond/", "report/", "take/", "people/", "history/", "coding/", "agreement/",
)  # fmt: skip
OF_ROUND = ("", "code/", "beside/", "agreement/")


def pry(cast: Cast) -> None:
    """While the round is blind nobody finds what another wrote: page, history, file, search."""
    for person in (cast.asha, *(cast[name] for name in ("Ada", "Ben", "Vera", "Rhys"))):
        hidden = [words for name, words in SECRET.items() if person is not cast.people.get(name)]
        for address in _addresses(cast, hidden):
            answer = person.page.context.request.get(address)
            told = answer.text() if answer.status < 500 else ""
            assert answer.status < 500, address
            for words in hidden:
                assert words not in told, (person.name, address)
    own = cast["Ada"].page.context.request.get(f"{cast.round}code/").text()
    assert SECRET["Ada"] in own


def _addresses(cast: Cast, words: list[str]) -> list[str]:
    search = cast.here.split("/across/")[0] + "/search/?q="
    return [
        *(cast.here + page for page in PAGES),
        *(cast.round + page for page in OF_ROUND),
        *(search + one.split()[1] for one in words),
    ]


def cheat_while_blind(cast: Cast) -> None:
    """Nobody settles, checks or lays open before the time, nor codes what was not given to them."""
    ben, vera = cast["Ben"], cast["Vera"]
    unit = cast.unit
    code = f"{cast.round}code/"
    sends(vera, code, **unit, none="on", seen="", memo="I was not asked")
    assert sends(vera, f"{cast.round}verify/", units=urlencode(unit), stance="agrees") in REFUSED
    assert sends(ben, f"{cast.round}settle/?{urlencode(unit)}", none="on", why="So") in REFUSED
    assert sends(ben, f"{cast.round}open/") in REFUSED
    cast["Ada"].comes_to(cast.round)
    cast["Ada"].reads("looked at 9 of 9 entries")


def check_ones_own(cast: Cast) -> None:
    """Neither analyst checks what they coded or settled: no page offers it, no request does it."""
    for name in ("Ada", "Ben"):
        person = cast[name]
        person.comes_to(f"{cast.round}beside/")
        person.reads("nobody checks their own work")
        person.misses("Check this one", "Note what I think")
        units = urlencode(cast.unit)
        status = sends(person, f"{cast.round}verify/", units=units, stance="agrees")
        assert status in REFUSED, status
    person.comes_to(f"{cast.round}beside/")
    person.misses("checked by somebody who had no part in it")


def unsay(cast: Cast) -> None:
    """What was coded stays as it was: no new coding, no round closed again, nothing undone."""
    ada = cast["Ada"]
    before = _said(cast)
    sends(ada, f"{cast.round}code/", **cast.unit, none="on", seen="", memo="Changed my mind")
    sends(ada, f"{cast.round}code/", **cast.unit, back="1", seen="")
    history = f"{cast.here}history/"
    told = cast.asha.page.context.request.get(history).text()
    newest = max(int(number) for number in re.findall(r"/history/(\d+)/undo/", told))
    for number in range(newest + 1, newest + 4):
        for person in (ada, cast.asha):
            sends(person, f"{history}{number}/undo/")
    assert _said(cast) == before


def _said(cast: Cast) -> list[str]:
    ada = cast["Ada"]
    ada.comes_to(f"{cast.round}beside/")
    found = ada.page.locator("article.unit .who-said > div")
    expect(found.first).to_be_visible()
    return found.all_inner_texts()
