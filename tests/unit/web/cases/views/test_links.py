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
    assert send(browser, case, "links/a>b/remove/").status_code == 302
    assert now(case).contributions == {}


def test_a_search_finds_what_can_be_linked(case, browser):
    path = f"/cases/{case.id}/entries/a/link/led-to/?q=rewr"
    page = browser.get(path, headers={"HX-Request": "true"}).content.decode()
    assert "Letters were rewritten" in page
    assert "New letters" not in page
