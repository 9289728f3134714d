"""What one voice says of a link, changed or taken away; and what worked only together."""

from tests.unit.web.cases.views.acting import now, send

HERE = "claims/a>b/v/edit/"


def seen_at(browser, case, path):
    return browser.get(f"/cases/{case.id}/{path}").context["form"].initial["seen"]


def test_a_claim_is_put_right_and_everything_of_it_stands_on_the_link(case, browser):
    seen = seen_at(browser, case, HERE)
    answer = send(browser, case, HERE, stance="says", effect="both", otherwise="partly",
                  otherwise_account="The ward had asked before", confidence="I saw it",
                  also_contributed="A new manager", when="2016", seen=seen)  # fmt: skip
    assert answer.status_code == 302
    page = browser.get(f"/cases/{case.id}/links/a>b/").content.decode()
    for words in ("The ward had asked before", "I saw it", "A new manager", "2016", "For them it"):
        assert words in page
    assert send(browser, case, HERE, stance="nonsense", seen=seen).status_code == 422


def test_two_who_change_the_same_claim_both_see_both(case, browser):
    seen = seen_at(browser, case, HERE)
    send(browser, case, HERE, stance="says", account="First", seen=seen)
    answer = send(browser, case, HERE, stance="says", account="Second", seen=seen)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "First" in page
    assert "Second" in page
    again = answer.context["form"].initial
    assert again["account"] == "Second"
    saved = send(browser, case, HERE, stance="says", account="Second", seen=again["seen"])
    assert saved.status_code == 302
    assert now(case).claims["a>b/v"].account == "Second"


def test_a_claim_is_removed_after_asking_and_the_link_stays(case, browser):
    path = "claims/a>b/v/remove/"
    asked = browser.get(f"/cases/{case.id}/{path}")
    assert "Remove what Voice v says" in asked.content.decode()
    seen = asked.context["form"].initial["seen"]
    send(browser, case, HERE, stance="says", account="Changed", seen=seen)
    assert send(browser, case, path).status_code == 422
    assert browser.get(f"/cases/{case.id}/claims/nothing/remove/").status_code == 404
    fresh = seen_at(browser, case, path)
    assert send(browser, case, path, seen=fresh).status_code == 302
    assert (list(now(case).claims), list(now(case).contributions)) == ([], ["a>b"])


def test_what_it_took_together_is_chosen_among_what_led_to_the_same(case, browser):
    page = browser.get(f"/cases/{case.id}/links/a>b/together/").content.decode()
    assert "Nothing else leads to this yet" in page
    send(browser, case, "entries/b/link/led-from/", other="b2", effect="helped")
    other = next(c for c in now(case).contributions if c != "a>b")
    seen = seen_at(browser, case, "links/a>b/together/")
    assert send(browser, case, "links/a>b/together/", others=[other], seen=seen).status_code == 302
    joints = {c.joint for c in now(case).contributions.values()}
    assert len(joints) == 1
    assert "" not in joints
    page = browser.get(f"/cases/{case.id}/links/{other}/").content.decode()
    assert "Only together with:" in page
    stale = send(browser, case, f"links/{other}/together/", seen=seen)
    assert stale.status_code == 409
    seen = stale.context["form"].initial["seen"]
    assert send(browser, case, f"links/{other}/together/", seen=seen).status_code == 302
    assert {c.joint for c in now(case).contributions.values()} == {""}
    assert send(browser, case, "links/a>b/together/", others=["a"], seen=seen).status_code == 422
