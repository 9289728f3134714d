"""Changing what one voice told."""

from ripplegrid.model.words import Direction, Stance
from tests.unit.web.cases.views.acting import now, send

PATH = "tellings/edit/?telling=b/v"
GIVEN = {"stance": "says", "direction": "not said"}


def seen(browser, case):
    return browser.get(f"/cases/{case.id}/{PATH}").context["form"].initial["seen"]


def test_what_was_taken_down_wrongly_is_put_right(case, browser):
    data = {"stance": "partly agrees", "direction": "negative", "for_whom": "porters",
            "account": "It took too long", "when": "2016", "seen": seen(browser, case)}  # fmt: skip
    assert send(browser, case, PATH, **data)["Location"].endswith("/entries/b/")
    told = now(case).tellings["b/v"]
    assert (told.stance, told.direction) == (Stance.PARTLY, Direction.NEGATIVE)
    assert (told.voice, told.entry, told.for_whom) == ("v", "b", "porters")
    assert told.when.text == "2016"


def test_two_who_change_the_same_words_both_see_both(case, browser):
    first = seen(browser, case)
    send(browser, case, PATH, account="Mine", seen=first, **GIVEN)
    answer = send(browser, case, PATH, account="Hers", for_whom="carers", seen=first, **GIVEN)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mine" in page
    assert "Hers" in page
    again = answer.context["form"].initial
    assert send(browser, case, PATH, account="Both", seen=again["seen"], **GIVEN).status_code == 302
    assert now(case).tellings["b/v"].account == "Both"


def test_what_is_not_there_or_no_answer_is_said(case, browser):
    for wrong in ("tellings/edit/", "tellings/edit/?telling=none", "tellings/edit/?telling=%00"):
        assert browser.get(f"/cases/{case.id}/{wrong}").status_code == 404
    answer = send(browser, case, PATH, stance="shouts", direction="up", seen=1)
    assert answer.status_code == 422


def test_the_entry_and_its_form_lead_there(case, browser):
    for path in ("entries/b/", "entries/b/edit/"):
        assert (
            "tellings/edit/?telling=b/v" in browser.get(f"/cases/{case.id}/{path}").content.decode()
        )
