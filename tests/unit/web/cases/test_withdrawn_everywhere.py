"""What somebody took back is in no answer of the application to anybody, from the next moment on.

Every page, fragment, file and feed is asked before, so that whatever is kept to answer sooner is
kept; then leave is taken back, and everything is asked again, by an owner and by a reader.
"""

from __future__ import annotations

import io
import zipfile

import pytest
from django.test import Client

from ripplegrid.disclosure import Purpose
from ripplegrid.exchange.registry import FORMATS
from ripplegrid.model.changes import AddRecord, MergeEntries, SetAsideEntry, edited
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case, restore, undo
from ripplegrid.web.cases.graph import MEMORY
from ripplegrid.web.cases.models import Membership
from tests.unit.disclosure.histories import START, needle
from tests.unit.web.cases.views.acting import now
from tests.unit.web.cases.views.test_every_page import READ

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

FIGURES = ("map/picture.svg", "grid/cards/?level=group&column=impacts", "map/?as=table",
           "grid/?q=needle", "grid/?whose=v", "map/?voice=v",
           "history/compare/?from=1",
           )  # fmt: skip
PAGES = (*READ, *FIGURES, "entries/a/", "entries/b/", "entries/mine/", "links/a>b/", "alike/",
         "entries/b/merge/?with=a", "tellings/edit/?telling=t1", "map/beside/a/", "changes.json",
         "consents/voice/?voice=v", "consents/voice/?voice=v&about=t1", "together/?id=a&id=mine",
         "people/voices/v/edit/", "reflections/?phase=during")  # fmt: skip
WITHDRAWN = {
    "everything": (None, ("t1", "t2", "c1", "mine", "pn", "fa", "in")),
    "the whole case study": ("case", ("t1", "t2", "c1", "mine", "pn", "fa", "in")),
    "all about one entry": ("a", ("t1", "pn")),
    "one telling": ("t2", ("t2",)),
    "one claim": ("c1", ("c1",)),
    "one entry": ("mine", ("mine",)),
}


@pytest.fixture
def study(owner):
    create_case(owner, START)
    return START


@pytest.fixture
def eyes(study, owner):
    """An owner and a reader, each in a browser of their own."""
    reader = Person.objects.create(handle="reader", shown="Reader")
    Membership.objects.create(case_id=study.id, person=reader, role="reader")
    found = []
    for person in (owner, reader):
        client = Client()
        client.force_login(person)
        found.append(client)
    return found


def told(client) -> str:
    """Everything the application answers to somebody, unpacked."""
    answers = [client.get(f"/cases/case/{path}") for path in PAGES]
    answers.append(client.get("/search/?q=needle"))
    for use, name in (*((Purpose.TEAM, name) for name in FORMATS), (Purpose.REPORT, "json")):
        answers.append(client.get(f"/cases/case/export/{name}/?use={use.value}"))
    assert not any(answer.status_code >= 500 for answer in answers)
    return "\n".join(_text(answer) for answer in answers)


def _text(answer) -> str:
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            data = b"".join(parts.read(part) for part in parts.namelist())
    return data.decode("utf-8", "replace")


def around(owner, what):
    """What may happen before and after leave is taken back, so that older words lie about."""
    if what == "reworded":
        before = now(START).tellings["t1"]
        act(owner, "case", edited(before, account=f"{before.account} twice"))
    elif what == "merged":
        act(owner, "case", MergeEntries("b", frozenset({"mine"})))
    act(owner, "case", SetAsideEntry("c", "Twice"))


@pytest.mark.parametrize(
    ("scope", "what"),
    [*((scope, "plain") for scope in WITHDRAWN), ("everything", "reworded"),
     ("everything", "merged")],
)  # fmt: skip
def test_words_taken_back_are_nowhere(owner, eyes, scope, what):
    about, gone = WITHDRAWN[scope]
    around(owner, what)
    for client in eyes:
        before = told(client)
        assert all(needle(one) in before for one in gone if one != "pn")
    no = Consent(id="no", voice="v", use=Use.WORKSHOP, given=False, about=about)
    act(owner, "case", AddRecord(no))
    for step in ("at once", "after the former state came back", "from an empty memory"):
        if step.startswith("after"):
            restore(owner, "case", 1) if what != "plain" else undo(owner, "case", 2)
        elif step.startswith("from"):
            MEMORY.clear()
        for client in eyes:
            after = told(client).replace("q=needle", "")
            assert not [one for one in gone if needle(one) in after], step
