"""Saying, merging, setting aside."""

from tests.unit.web.cases.views.acting import now, send


def test_an_entry_is_said_linked_merged_set_aside_and_brought_back(case, browser):
    assert send(browser, case, "entries/b2/say/", new_voice="Bo").status_code == 302
    linked = send(browser, case, "entries/a/link/led-to/", other="b2", effect="helped")
    assert linked.status_code == 302
    merged = send(browser, case, "entries/b/merge/", others=["b2"], text="Letters were rewritten")
    assert merged.status_code == 302
    assert now(case).entries["b2"].merged_into == "b"
    assert "Bo" in browser.get(f"/cases/{case.id}/entries/b/").content.decode()
    assert send(browser, case, "entries/b2/split/").status_code == 302
    assert now(case).entries["b2"].merged_into is None
    assert send(browser, case, "entries/b2/set-aside/", why="Twice").status_code == 302
    assert "Twice" in browser.get(f"/cases/{case.id}/entries/b2/").content.decode()
    assert send(browser, case, "entries/b2/take-back/").status_code == 302
    assert now(case).entries["b2"].shown
