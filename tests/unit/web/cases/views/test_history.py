"""The history."""

from tests.unit.web.cases.views.acting import now, send


def test_the_history_tells_and_takes_back(case, browser):
    send(browser, case, "entries/add/", text="A slip")
    page = browser.get(f"/cases/{case.id}/history/").content.decode()
    assert "A slip" in page
    assert send(browser, case, "history/2/undo/").status_code == 302
    assert "A slip" not in [e.text for e in now(case).entries.values()]
    only = browser.get(f"/cases/{case.id}/history/?entry=a").content.decode()
    assert "Nurses and patients met" in only
