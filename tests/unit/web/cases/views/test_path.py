"""The path as a page: states, dates, people, and never two overwriting each other."""

from tests.unit.web.cases.views.acting import now, send


def test_a_step_is_noted_with_date_people_and_note(case, browser):
    page = browser.get("/cases/case/path/").content.decode()
    assert "Note where you stand" in page
    given = {
        "state": "done",
        "when": "spring 2016",
        "people": "All of us",
        "note": "In the library",
    }
    assert send(browser, case, "path/agree/", **given).status_code == 302
    [step] = now(case).path_steps.values()
    assert (step.step, step.when.text, step.people) == ("agree", "spring 2016", "All of us")
    page = browser.get("/cases/case/path/").content.decode()
    assert "In the library" in page
    assert send(browser, case, "path/agree/", state="under way").status_code == 302
    [step] = now(case).path_steps.values()
    assert (step.state, step.people) == ("under way", "All of us")


def test_two_who_note_at_once_see_both(case, browser):
    send(browser, case, "path/agree/", state="under way", note="First")
    forms = {
        one.term.id: form
        for _, one, _, form, *_ in browser.get("/cases/case/path/").context["steps"]
    }
    seen = forms["agree"].initial["seen"]
    assert (
        send(browser, case, "path/agree/", state="done", note="Mine", seen=seen).status_code == 302
    )
    answer = send(browser, case, "path/agree/", state="done", note="Late", seen=seen)
    assert answer.status_code == 409
    assert "Mine" in answer.content.decode()
    assert "Late" in answer.content.decode()


def test_a_wrong_state_or_step_changes_nothing(case, browser):
    assert send(browser, case, "path/agree/", state="nearly").status_code == 422
    assert send(browser, case, "path/nowhere/", state="done").status_code == 404
    assert not now(case).path_steps
