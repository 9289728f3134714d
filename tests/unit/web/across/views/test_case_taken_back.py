"""Of a case study that its team took back, nothing it is called or was placed by is told."""

from datetime import date

import pytest

from ripplegrid.model.choosing import Placing, Proposal
from ripplegrid.web.cases.models import Case, Taken
from ripplegrid.web.documents.across import NOW, together_at
from ripplegrid.web.documents.making import Order, file_of
from tests.unit.web.across.coders import together

NOTED = [
    Proposal(id="q", title="Heron", case="case", authors=("Avocet",), why="Egret", coder="ann"),
    Placing(
        id="l", proposal="q", dimension="scale", place="scale/some", why="Ibis", differing="Crane"
    ),
]
WORDS = ("Heron", "Avocet", "Egret", "Ibis", "Crane")


def page(client, where):
    answer = client.get("/across/synthesis/" + where)
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def document(client, _):
    told, state = together_at(Case.objects.get(pk="synthesis"), NOW)
    order = Order(kind="synthesis", ending=".md", made=date(2026, 5, 1), state=state)
    return file_of(told, order)


@pytest.mark.parametrize(
    ("look", "where"),
    [(page, "report/"), (page, "take/"), (page, "cases/q/"), (document, "")],
    ids=["report", "take", "proposal", "document"],
)
def test_nothing_of_it_is_told(owner, look, where):
    client = together(owner, *NOTED)["ann"]
    given = look(client, where).decode()
    assert any(word in given for word in WORDS)
    Taken.objects.all().delete()
    left = look(client, where).decode()
    assert [word for word in WORDS if word in left] == []
    assert "A case study that was taken back" in left
