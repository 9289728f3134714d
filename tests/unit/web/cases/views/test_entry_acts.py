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


def test_whether_it_may_be_told_is_noted_beside_what_is_said(case, browser):
    assert send(browser, case, "entries/b/say/", new_voice="Bo", leave="yes").status_code == 302
    assert send(browser, case, "entries/add/", text="A bench", new_voice="Cy", leave="no",
                ).status_code == 302  # fmt: skip
    assert send(browser, case, "entries/b/link/led-to/", new_text="Rest", effect="helped",
                new_voice="Di", leave="yes").status_code == 302  # fmt: skip
    assert send(browser, case, "links/a%3Eb/say/", new_voice="El", leave="no").status_code == 302
    study = now(case)
    said = {}
    for one in study.consents.values():
        said.setdefault(study.voices[one.voice].name, []).append((one.given, one.about))
    assert {name: {given for given, _ in found} for name, found in said.items()} == {
        "Bo": {True}, "Cy": {False}, "Di": {True}, "El": {False},
    }  # fmt: skip
    assert len(said["Di"]) == 2  # the new entry and the claim
    kinds = (study.tellings, study.entries, study.claims)
    assert all(any(about in kind for kind in kinds) for f in said.values() for _, about in f)


def test_a_document_is_asked_nothing(case, browser):
    send(browser, case, "entries/b/say/", new_voice="Minutes", new_voice_kind="document",
         leave="yes")  # fmt: skip
    assert now(case).consents == {}
