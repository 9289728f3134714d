"""What somebody took back is in no file of evidence, feed, named state or restored copy either."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from django.test import Client

from ripplegrid.errors import RipplegridError
from ripplegrid.model.account import Telling
from ripplegrid.model.changes import AddRecord, EditRecord, RemoveRecord
from ripplegrid.model.registers import Consent, TensionNote
from ripplegrid.model.words import Use
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import act, create_case, restore, undo
from ripplegrid.web.cases.actions.files import keep_file
from ripplegrid.web.cases.actions.naming import name_state
from ripplegrid.web.cases.feed.room import News, batch
from ripplegrid.web.cases.file_kinds import kept
from ripplegrid.web.cases.graph import MEMORY
from ripplegrid.web.cases.models import ChangeRecord, Membership
from tests import servers
from tests.factories import evidence
from tests.unit.disclosure.histories import START, needle
from tests.unit.web.cases.test_withdrawn_everywhere import told
from tests.unit.web.cases.views.acting import now
from tests.unit.web.keep.installations import call

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

HERS = ("t1", "t2", "c1", "mine", "fa", "in")
NO = Consent(id="no", voice="v", use=Use.WORKSHOP, given=False)


@pytest.fixture
def study(owner):
    """Vera's words, a file that stands behind them alone, and a state with a name."""
    create_case(owner, START)
    act(owner, "case", AddRecord(evidence("hers", title=needle("hers"))))
    keep_file(owner, "case", "hers", kept(f"{needle('file')}.txt", needle("bytes").encode()))
    before = now(START).tellings["t1"]
    assert isinstance(before, Telling)
    act(owner, "case", EditRecord(before, replace(before, evidence=frozenset({"hers"}))))
    name_state(owner, "case", "Before the workshop")
    return START


@pytest.fixture
def eyes(study, owner):
    """An owner, a member and a reader, each in a browser of their own."""
    found = []
    for role in ("", "member", "reader"):
        person = owner
        if role:
            person = Person.objects.create(handle=role, shown=role.title())
            Membership.objects.create(case_id="case", person=person, role=role)
        client = Client()
        client.force_login(person)
        found.append(client)
    return found


def looked(client) -> str:
    """All pages and files, the comparison of every two states, and the piece with its file."""
    latest = ChangeRecord.objects.filter(case_id="case").count()
    digest = now(START).evidence["hers"].files[0][0]
    paths = ("evidence/piece/hers/", f"evidence/file/{digest}/hers/",
             f"evidence/file/{digest}/take/hers/",
             *(f"history/compare/?earlier={one}&later={two}"
               for one in range(1, latest) for two in (one + 1, latest)))  # fmt: skip
    answers = [client.get(f"/cases/case/{path}") for path in paths]
    assert {answer.status_code for answer in answers} <= {200, 403, 404, 422}
    return told(client) + "".join(answer.content.decode("utf-8", "replace") for answer in answers)


def refused(do, *asked) -> None:
    """Some ways back are refused, others do nothing; none of them may bring anything to light."""
    with suppress(RipplegridError):
        do(*asked)


def fed_since_the_start() -> News:
    """What a browser is sent that has missed everything."""
    changes = ChangeRecord.objects.filter(case_id="case").order_by("number")
    return batch(changes.values_list("number", "touched"), 0)


def test_a_file_a_feed_and_a_named_state_go_with_the_words(owner, eyes):
    kept_words = [needle(one) for one in (*HERS, "hers", "file", "bytes")]
    for client in eyes:
        before = looked(client)
        assert [word for word in kept_words if word not in before] == []
    act(owner, "case", AddRecord(NO))
    steps = {
        "at once": lambda: None,
        "when the named state came back": lambda: refused(restore, owner, "case", 3),
        "when the file had been detached by an undo": lambda: refused(undo, owner, "case", 4),
        "when the words were undone": lambda: refused(undo, owner, "case", 1),
        "from an empty memory": MEMORY.clear,
    }
    for step, do in steps.items():
        do()
        for client in eyes:
            after = looked(client).replace("q=needle", "")
            assert [word for word in kept_words if word in after] == [], step
    fed = json.dumps(fed_since_the_start().tables)
    assert "needle" not in fed


def test_the_feed_tells_nobody_that_there_is_a_private_note(owner, study):
    note = TensionNote(id="private", text="I paid myself", author=str(owner.pk))
    act(owner, "case", AddRecord(note))
    act(owner, "case", RemoveRecord("tension_notes", "private"))
    news = fed_since_the_start()
    assert news.number == ChangeRecord.objects.filter(case_id="case").count()
    assert "tension_notes" not in news.tables
    assert "private" not in json.dumps(news.tables)


WRITE = """
from ripplegrid.model.changes import AddRecord, SetAsideEntry
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.actions.naming import name_state
from tests.unit.disclosure.histories import START
from tests.unit.web.cases.test_withdrawn_files_and_copies import NO
create_case(local_person(), START)
act(local_person(), "case", SetAsideEntry("c", "Twice"))
name_state(local_person(), "case", "Before")
act(local_person(), "case", AddRecord(NO))
"""
LOOK = """
import django.test.utils
django.test.utils.setup_test_environment()
from django.test import Client
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import restore
from tests.unit.disclosure.histories import needle
from tests.unit.web.cases.test_withdrawn_everywhere import told
from tests.unit.web.cases.test_withdrawn_files_and_copies import HERS
client = Client()
client.force_login(local_person())
for again in (False, True):
    if again:
        restore(local_person(), "case", 1)
    text = told(client)
    assert "What happened: c" in text
    print([one for one in HERS if needle(one) in text.replace("q=needle", "")])
"""


def test_a_copy_that_is_brought_back_tells_no_more_than_the_store_it_was_made_of(
    any_database, tmp_path
):
    old, new, file = any_database(), any_database(), tmp_path / "copy.zip"
    servers.run(old, "from django.core.management import call_command\n"
                     "call_command('migrate', verbosity=0)\n" + WRITE)  # fmt: skip
    assert call(old, "backup", "--to", str(file)).returncode == 0
    answer = call(new, "restore", str(file))
    assert answer.returncode == 0, answer.stderr
    assert servers.run(new, LOOK).split() == ["[]", "[]"]
