"""A piece of evidence on a page of its own, and what it stands behind."""

from tests.unit.web.cases.views.acting import now, send


def made(case, title):
    return next(e for e in now(case).evidence.values() if e.title == title)


def add(browser, case, query="", **data):
    given = {"title": "Minutes", "kind": "document", **data}
    return send(browser, case, f"evidence/add/{query}", **given)


def test_a_piece_is_added_behind_a_claim_and_shows_there_and_on_its_own_page(case, browser):
    answer = add(browser, case, "?behind=a>b/v", behind="a>b/v", text="They said <b>so</b>",
                 address="https://example.org/minutes")  # fmt: skip
    assert answer["Location"] == f"/cases/{case.id}/links/a%3Eb/"
    piece = made(case, "Minutes")
    assert "Minutes" in browser.get(f"/cases/{case.id}/links/a>b/").content.decode()
    page = browser.get(f"/cases/{case.id}/evidence/piece/{piece.id}/").content.decode()
    assert "&lt;b&gt;so" in page
    assert "Letters were rewritten" in page
    assert 'href="https://example.org/minutes"' in page
    assert "Letters were rewritten" in browser.get(f"/cases/{case.id}/evidence/").content.decode()


def test_what_is_there_is_put_behind_a_telling_and_taken_away_again(case, browser):
    add(browser, case)
    piece = made(case, "Minutes")
    path = "evidence/attach/?behind=a/v"
    assert "Minutes" in browser.get(f"/cases/{case.id}/{path}").content.decode()
    assert send(browser, case, path, evidence=[piece.id]).status_code == 302
    assert now(case).tellings["a/v"].evidence == {piece.id}
    assert send(browser, case, path, evidence=["nothing"]).status_code == 422
    used = browser.get(f"/cases/{case.id}/evidence/{piece.id}/remove/")
    seen = used.context["form"].initial["seen"]
    refused = send(browser, case, f"evidence/{piece.id}/remove/", seen=seen)
    assert refused.status_code == 409
    assert "Nurses and patients met" in refused.content.decode()
    send(browser, case, f"evidence/detach/{piece.id}/", behind="a/v")
    assert now(case).tellings["a/v"].evidence == frozenset()
    send(browser, case, path, evidence=[piece.id])
    assert send(browser, case, path, stood=[piece.id]).status_code == 302
    assert now(case).tellings["a/v"].evidence == frozenset()


def test_what_is_not_there_is_not_there(case, browser):
    for path in ("evidence/piece/nothing/", "evidence/attach/?behind=a", "evidence/attach/"):
        assert browser.get(f"/cases/{case.id}/{path}").status_code == 404
    add(browser, case)
    piece = made(case, "Minutes")
    answer = send(browser, case, f"evidence/detach/{piece.id}/", behind="nothing")
    assert answer.status_code == 302


def test_what_somebody_said_may_be_done_with_a_piece_is_noted_from_its_page(case, browser):
    add(browser, case, "?behind=a>b/v", behind="a>b/v")
    piece = made(case, "Minutes")
    where = f"/cases/{case.id}/evidence/piece/{piece.id}/"
    page = browser.get(where).content.decode()
    there = f"consents/voice/?voice=v&amp;about={piece.id}"
    assert there in page
    path = f"{there.replace('&amp;', '&')}"
    assert send(browser, case, path, answer="report no", how="").status_code == 302
    assert send(browser, case, path, answer="archive yes", how="By phone").status_code == 302
    page = browser.get(where).content.decode()
    assert "By phone" in page
    assert "Noted by" in page
    said = {(c.use.value, c.given) for c in now(case).consents.values() if c.about == piece.id}
    assert said == {("report", False), ("archive", True)}
