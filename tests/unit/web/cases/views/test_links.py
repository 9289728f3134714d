"""What led to what."""

from tests.unit.web.cases.views.acting import now, send


def test_a_link_is_answered_changed_and_removed(case, browser):
    assert (
        send(browser, case, "links/a>b/say/", new_voice="Bo", stance="disagrees").status_code == 302
    )
    assert "Bo" in browser.get(f"/cases/{case.id}/links/a>b/").content.decode()
    seen = browser.get(f"/cases/{case.id}/links/a>b/edit/").context["form"].initial["seen"]
    assert send(browser, case, "links/a>b/edit/", effect="both", seen=seen).status_code == 302
    assert now(case).contributions["a>b"].effect == "both"
    asked = browser.get(f"/cases/{case.id}/links/a>b/remove/").content.decode()
    assert "Remove this link?" in asked
    assert "Bo" in asked
    named = [c.id for c in now(case).claims.values()]
    assert send(browser, case, "links/a>b/remove/", claim=named[:1]).status_code == 422
    assert send(browser, case, "links/a>b/remove/", claim=named).status_code == 302
    assert now(case).contributions == {}


def test_a_search_finds_what_can_be_linked(case, browser):
    path = f"/cases/{case.id}/entries/a/link/led-to/?q=rewr"
    page = browser.get(path, headers={"HX-Request": "true"}).content.decode()
    assert "Letters were rewritten" in page
    assert "New letters" not in page


def test_a_chain_is_told_link_after_link_by_the_same_voice(case, browser):
    added = send(browser, case, "entries/add/", text="We met", new_voice="Bo", onward="led-to")
    assert "/link/led-to/?voice=" in added["Location"]
    page = browser.get(added["Location"]).content.decode()
    voice = next(v.id for v in now(case).voices.values() if v.name == "Bo")
    assert f'<option value="{voice}" selected>' in page
    path = added["Location"].removeprefix(f"/cases/{case.id}/").split("?")[0]
    sent = send(
        browser, case, path, new_text="We spoke", effect="helped", voice=voice, onward="yes"
    )
    study = now(case)
    spoke = next(e.id for e in study.entries.values() if e.text == "We spoke")
    there = f"/cases/{case.id}/entries/{spoke}/link/led-to/?voice={voice}&told="
    assert sent["Location"].startswith(there)
    assert {c.voice for c in study.claims.values() if c.contribution != "a>b"} == {voice}


def test_two_who_change_the_same_link_both_see_both(case, browser):
    seen = browser.get(f"/cases/{case.id}/links/a>b/edit/").context["form"].initial["seen"]
    send(browser, case, "links/a>b/edit/", effect="both", seen=seen)
    answer = send(browser, case, "links/a>b/edit/", effect="hindered", note="c", seen=seen)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What stands there now" in page
    assert "helped and hindered" in page
    again = answer.context["form"].initial
    assert (again["effect"], again["note"]) == ("hindered", "c")
    settled = send(browser, case, "links/a>b/edit/", effect="hindered", seen=again["seen"])
    assert settled.status_code == 302
    assert now(case).contributions["a>b"].effect == "hindered"


def test_the_same_link_again_leads_to_the_one_that_is_there(case, browser):
    send(browser, case, "entries/a/link/led-to/", other="b", effect="hindered")
    other = next(c for c in now(case).contributions.values() if c.effect == "hindered")
    path = f"links/{other.id}/edit/"
    seen = browser.get(f"/cases/{case.id}/{path}").context["form"].initial["seen"]
    answer = send(browser, case, path, effect="helped", seen=seen)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f'<a href="/cases/{case.id}/links/a%3Eb/">Open that link' in page
    assert ": a>b" not in page


def test_an_entry_never_leads_to_itself(case, browser):
    answer = send(browser, case, "entries/a/link/led-to/", other="a", effect="helped")
    assert answer.status_code == 422
    assert [c.id for c in now(case).contributions.values()] == ["a>b"]


def test_a_voice_that_spoke_already_is_told_how_to_speak_anew(case, browser):
    answer = send(browser, case, "links/a>b/say/", voice="v", stance="agrees")
    assert "Undo that in the history first" in answer.content.decode()
