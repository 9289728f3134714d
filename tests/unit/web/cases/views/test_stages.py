"""Changing the list of stages on its page."""

from tests.unit.web.cases.views.acting import now, send


def given(browser, **changed):
    form = browser.get("/cases/case/stages/").context["form"]
    shown = {name: form[name].value() for name in form.fields if not name.startswith("gone")}
    return {name: value for name, value in shown.items() if name != "change_id"} | changed


def test_stages_are_added_renamed_and_guarded(case, browser):
    wanted = given(browser, **{"name-7": "Trust", "name-0": "What to ask"})
    assert send(browser, case, "stages/", **wanted).status_code == 302
    assert "Trust" in [s.label for s in now(case).stages.values()]
    assert now(case).labels["question"].text == "What to ask"
    late = send(browser, case, "stages/", **wanted)
    assert late.status_code == 422
    assert "meanwhile" in late.content.decode()
    page = browser.get("/cases/case/involvement/").content.decode()
    assert "What to ask" in page
    assert "Trust" in page
