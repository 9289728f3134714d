"""The first page of a synthesis."""

import re
from uuid import uuid4

from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case

HERE = "/across/synthesis/"


def now():
    return load_synthesis(Case.objects.get(pk="synthesis"))


def hidden(page):
    return dict(re.findall(r'name="(seen|change_id)" value="([^"]*)"', page.content.decode()))


def test_it_shows_the_case_studies_and_the_path(browser, synthesis, case):
    page = browser.get(HERE).content.decode()
    assert case.title in page
    assert "Find what recurs" in page


def test_saying_what_it_asks(browser, synthesis):
    sent = hidden(browser.get(HERE + "describe/"))
    said = {"title": "Six", "question": "What recurs?", "limits": "Few"}
    assert browser.post(HERE + "describe/", sent | said).status_code == 302
    assert now().about.question == "What recurs?"
    other = {"change_id": str(uuid4()), "question": "Why?"}
    late = browser.post(HERE + "describe/", {**sent, **said, **other})
    assert late.status_code == 409
    assert "What recurs?" in late.content.decode()
    assert browser.post(HERE + "describe/", sent | {"title": ""}).status_code == 422


def test_noting_a_step_twice(browser, synthesis):
    where = HERE + "steps/theme/"
    begun = {"change_id": uuid4(), "state": "under way", "people": "Ann"}
    assert browser.post(where, begun).status_code == 302
    assert browser.post(where, {"change_id": uuid4(), "state": "done"}).status_code == 302
    [step] = now().synthesis_steps.values()
    assert (step.state.value, step.people) == ("done", "Ann")
    assert browser.post(where, {"change_id": uuid4(), "state": "perhaps"}).status_code == 422
    assert browser.post(HERE + "steps/dance/", {"state": "done"}).status_code == 404
