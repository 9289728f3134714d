"""Statements: put forward from entries, looked at, and on what they rest."""

import re
from uuid import uuid4

import pytest

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.across import Statement, StatementKind, StatementState
from ripplegrid.model.changes import edited
from ripplegrid.model.words import Use
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case
from tests.unit.web.across.coders import together

HERE = "/across/synthesis/statements/"


def now():
    return load_synthesis(Case.objects.get(pk="synthesis"))


def hidden(page):
    return dict(re.findall(r'name="(seen|change_id|wording)" value="([^"]*)"', page))


@pytest.fixture
def said(owner, synthesis, case):
    """A statement by Ann that rests on one entry."""
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    made = Statement(
        id="s", text="Asking helps.", entries=frozenset({f"{case.id}/a"}),
        people=frozenset({"ann"}),
    )  # fmt: skip
    act(owner, "synthesis", AddRecord(made))
    return made


def test_an_empty_page_says_what_belongs_there(browser, synthesis):
    assert "None yet" in browser.get(HERE).content.decode()
    assert "None yet" in browser.get("/across/synthesis/beyond/").content.decode()


def test_putting_one_forward_after_looking_for_entries(browser, said, case):
    sent = {"change_id": str(uuid4()), "text": "Letters change.", "kind": "pattern"}
    looked = browser.post(HERE + "add/", sent | {"words": "letters", "look": "1"})
    page = looked.content.decode()
    assert (looked.status_code, len(now().statements)) == (200, 1)
    assert f'value="{case.id}/b"' in page
    assert "Letters change." in page
    done = browser.post(HERE + "add/", sent | {"entries": f"{case.id}/b", "against": []})
    assert done.status_code == 302
    [made] = [s for s in now().statements.values() if s.text == "Letters change."]
    assert made.entries == {f"{case.id}/b"}
    assert made.people == {"ann"}
    assert made.when is not None


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": ""},
        {"kind": "nonsense"},
        {"entries": "case/gone"},
        {"entries": "case/b2", "against": "case/b2"},
    ],
)
def test_what_cannot_be_put_forward_is_said_and_nothing_typed_is_lost(browser, said, wrong):
    sent = {"change_id": str(uuid4()), "text": "Typed with care.", "kind": "pattern"}
    answer = browser.post(HERE + "add/", sent | wrong)
    assert answer.status_code == 422
    assert ("Typed with care." in answer.content.decode()) is bool((sent | wrong)["text"])
    assert len(now().statements) == 1


def test_its_page_shows_what_stands_behind(browser, said):
    page = browser.get(HERE + "s/").content.decode()
    assert "Asking helps." in page
    assert "Nurses and patients met" in page
    assert browser.get(HERE + "gone/").status_code == 404


def test_what_it_rests_on_can_change_and_what_is_kept_back_meanwhile_stays(
    browser, owner, said, case
):
    lost = edited(now().statements["s"], entries=said.entries | {"elsewhere/x"})
    act(owner, "synthesis", lost)
    sent = hidden(browser.get(HERE + "s/basis/").content.decode())
    sent |= {"kind": "condition", "entries": f"{case.id}/b2"}
    assert browser.post(HERE + "s/basis/", sent | {"look": "1"}).status_code == 200
    assert browser.post(HERE + "s/basis/", sent).status_code == 302
    assert now().statements["s"].entries == {f"{case.id}/b2", "elsewhere/x"}
    late = sent | {"change_id": str(uuid4()), "kind": "limit"}
    assert browser.post(HERE + "s/basis/", late).status_code == 409
    assert browser.post(HERE + "s/basis/", sent | {"kind": "?"}).status_code == 422


def test_whoever_changes_it_stands_behind_it_and_it_is_put_forward_again(owner):
    agreed = Statement(id="o", text="So.", state=StatementState.AGREED, people=frozenset({"ann"}))
    ben = together(owner, agreed)["ben"]
    sent = hidden(ben.get(HERE + "o/basis/").content.decode()) | {"kind": "other"}
    assert ben.post(HERE + "o/basis/", sent).status_code == 302
    assert now().statements["o"] == agreed  # nothing was changed
    again = sent | {"change_id": str(uuid4()), "entries": "case/b"}
    assert ben.post(HERE + "o/basis/", again).status_code == 302
    kept = now().statements["o"]
    assert (kept.state, kept.people) == (StatementState.PROPOSED, {"ann", "ben"})


def test_one_that_is_paradigmatic_stands_on_a_page_of_its_own(browser, owner, said):
    begun = browser.get(HERE + "add/?kind=paradigmatic").content.decode()
    assert "Extrapolate from several case studies" in begun
    act(owner, "synthesis", edited(now().statements["s"], kind=StatementKind.PARADIGMATIC))
    beyond = browser.get("/across/synthesis/beyond/").content.decode()
    assert "Asking helps." in beyond
    assert "entries of two or more case studies" in beyond
    assert 'class="statement-text"' not in browser.get(HERE).content.decode()
