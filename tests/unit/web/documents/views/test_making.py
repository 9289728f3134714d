"""Making one document in the browser."""

import io
from uuid import uuid4

import docx
import pytest
from django.test import Client

from ripplegrid.model.changes import RemoveRecord
from ripplegrid.report.documents import KINDS
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Membership, Taken
from ripplegrid.web.documents.actions.keeping import arrange, checked_template, keep_template
from ripplegrid.web.jobs.actions.running import begin
from ripplegrid.web.jobs.models import Job
from tests.unit.web.documents.actions.test_keeping import word


def wish(browser, case, kind="case-study", **data):
    given = {"change_id": str(uuid4()), "ending": ".md", "state": "1", **data}
    return browser.post(f"/cases/{case.id}/documents/kind/{kind}/", given)


def fetched(browser, answer):
    assert answer.status_code == 302
    return browser.get(answer["Location"])


def somebody(case, role="reader"):
    person = Person.objects.create(handle=f"one-{role}", shown="One")
    Membership.objects.create(case_id=case.id, person=person, role=role)
    client = Client()
    client.force_login(person)
    return client


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_kind_is_made_in_its_best_format(case, browser, kind):
    ending = KINDS[kind].endings[0]
    page = browser.get(f"/cases/{case.id}/documents/kind/{kind}/")
    assert page.status_code == 200
    answer = fetched(browser, wish(browser, case, kind, ending=ending))
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment;")
    assert f"{kind}{ending}" in answer["Content-Disposition"]


def test_a_synthesis_is_told_by_the_same_pages(synthesis, case, browser):
    here = "/across/synthesis/documents/"
    assert here in browser.get("/across/synthesis/report/").content.decode()
    assert f"{here}kind/synthesis/" in browser.get(here).content.decode()
    assert "The case studies" not in browser.get(f"{here}kind/grid/").content.decode()
    page = browser.get(f"{here}kind/synthesis/")
    assert [value for value, _ in page.context["form"].fields["state"].choices] == [0]
    given = {"change_id": str(uuid4()), "ending": ".md", "state": "0"}
    answer = browser.post(f"{here}kind/synthesis/", given)
    assert answer["Location"].startswith(f"{here}made/")
    text = fetched(browser, answer).content.decode()
    assert "It is told from the state 1 of its account." in text
    job = browser.get(answer["Location"].replace("file/", "")).content.decode()
    assert f"{here}kind/synthesis/" in job or f"{here}made/" in job


def test_once_a_case_study_was_taken_back_what_was_told_of_it_is_not_handed_over(
    synthesis, case, browser
):
    given = {"change_id": str(uuid4()), "ending": ".md", "state": "0"}
    made = browser.post("/across/synthesis/documents/kind/synthesis/", given)
    Taken.objects.all().delete()
    answer = browser.get(made["Location"], follow=True)
    assert "was changed since" in answer.content.decode()


def test_the_sections_of_a_synthesis_are_put_in_order_too(synthesis, browser):
    here = "/across/synthesis/documents/kind/synthesis/sections/"
    rows = browser.get(here).context["form"].rows
    data = {"change_id": str(uuid4())} | {f"place-{n}": str(99 - n) for n in range(len(rows))}
    assert browser.post(here, data).status_code == 302
    given = {"change_id": str(uuid4()), "ending": ".md", "state": "0"}
    made = browser.post("/across/synthesis/documents/kind/synthesis/", given)
    text = fetched(browser, made).content.decode()
    assert text.index(f"## {rows[1][0].title}") < text.index(f"## {rows[0][0].title}")


def test_it_is_looked_at_under_a_policy_of_its_own(case, browser):
    answer = fetched(browser, wish(browser, case, look="1"))
    assert answer["Content-Type"].startswith("text/html")
    assert answer["Content-Disposition"].startswith("inline")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-store"
    assert b"Better letters" in answer.content


def test_after_a_look_the_same_page_gives_the_file_itself(case, browser):
    act_id = str(uuid4())
    wish(browser, case, look="1", change_id=act_id)
    answer = fetched(browser, wish(browser, case, ending=".md", change_id=act_id))
    assert answer["Content-Type"].startswith("text/markdown")


def test_a_reader_makes_documents_too_and_nobody_gets_anothers(case, browser):
    reader = somebody(case)
    made = wish(reader, case)
    assert fetched(reader, made).status_code == 200
    assert browser.get(made["Location"]).status_code == 404
    page = made["Location"].replace("file/", "")
    assert reader.get(page).status_code == 200
    assert browser.get(page).status_code == 404
    assert browser.post(f"{page}cancel/").status_code == 404
    assert reader.get(f"/cases/{case.id}/documents/kind/case-study/sections/").status_code == 403


def test_what_does_not_exist_is_not_there(case, browser):
    for path in (
        "kind/poem/",
        "kind/poem/sections/",
        "kind/letter/sections/",
        f"made/{uuid4()}/",
        f"made/{uuid4()}/file/",
    ):
        assert browser.get(f"/cases/{case.id}/documents/{path}").status_code == 404
    assert wish(browser, case, ending=".exe").status_code == 422


def test_a_grid_can_have_only_what_was_agreed(case, browser):
    for agreed, left in (("", False), ("agreed", True)):
        answer = fetched(browser, wish(browser, case, "grid", ending=".html", agreed=agreed))
        assert ("only what the team agreed on" in answer.content.decode()) == left
    assert (
        "agreed"
        not in browser.get(f"/cases/{case.id}/documents/kind/plain/").context["form"].fields
    )


def test_once_something_was_taken_back_the_old_file_is_not_handed_over(case, browser, owner):
    made = wish(browser, case)
    act(owner, case.id, RemoveRecord("tellings", "a/v"))
    answer = browser.get(made["Location"], follow=True)
    assert "was changed since" in answer.content.decode()
    assert "attachment" not in answer.headers.get("Content-Disposition", "")


def test_a_document_that_is_being_made_can_be_watched_and_stopped(case, browser, owner):
    asked = {"kind": "case-study", "ending": ".pdf", "number": 1}
    job, _ = begin(owner, case.id, what="document", asked=asked, made_from=1, job_id=uuid4())
    here = f"/cases/{case.id}/documents/made/{job.pk}/"
    page = browser.get(here).content.decode()
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "hx-get" in page
    part = browser.get(here, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "waits for its turn" in part
    assert browser.get(f"{here}file/").status_code == 302
    assert browser.post(f"{here}cancel/").status_code == 302
    page = browser.get(here).content.decode()
    assert "You stopped it" in page
    assert "refresh" not in page
    assert browser.get(f"{here}cancel/").status_code == 405


def test_word_documents_take_the_teams_template_and_its_order(case, browser, owner):
    keep_template(owner, case.id, checked_template("house.docx", word("Our house")))
    arrange(owner, case.id, "case-study", order=["people", "in-short"], left_out=["power"])
    answer = fetched(browser, wish(browser, case, ending=".docx"))
    made = docx.Document(io.BytesIO(answer.content))
    assert made.sections[0].header.paragraphs[0].text == "Our house"
    text = "\n".join(p.text for p in made.paragraphs)
    assert "The team left these sections out of this document: " in text


def test_sections_are_arranged_on_their_page_and_put_back(case, browser):
    here = f"/cases/{case.id}/documents/kind/case-study/sections/"
    page = browser.get(here)
    rows = page.context["form"].rows
    data = {"change_id": str(uuid4())} | {f"place-{n}": str(99 - n) for n in range(len(rows))}
    assert browser.post(here, data).status_code == 302
    titles = [place.title for place, _, _ in browser.get(here).context["form"].rows]
    assert titles == [place.title for place, _, _ in reversed(rows)]
    assert browser.post(here, data | {"as-they-come": "1"}).status_code == 302
    assert [p.title for p, _, _ in browser.get(here).context["form"].rows] == [
        p.title for p, _, _ in rows
    ]
    assert browser.post(here, {"change_id": str(uuid4())}).status_code == 422
    assert Job.objects.count() == 0
