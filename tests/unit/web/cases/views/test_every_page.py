"""What holds for every page of a case study."""

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.model.people import Participants
from ripplegrid.model.registers import Factor, FollowUp, PowerNote, Workshop
from ripplegrid.model.words import FactorKind, FollowUpResult
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.graph import MEMORY
from ripplegrid.web.cases.registers.every import REGISTERS
from tests import factories as make

MOST_QUERIES = 30
READ = ["", "grid/", "map/", "timeline/", "findings/", "two-groups/", "over-time/", "people/",
        "history/", "export/", "words/", "reflections/", "involvement/", "path/", "domains/",
        "consents/", "documents/", "documents/kind/case-study/",
        "documents/kind/case-study/sections/",
        *(f"{register.path}/" for register in REGISTERS if not register.listed)]  # fmt: skip


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("path", READ)
def test_every_example_shows_on_every_page_in_few_queries(
    name, path, owner, browser, django_assert_max_num_queries
):
    case = load(name)
    create_case(owner, case)
    MEMORY.clear()
    with django_assert_max_num_queries(MOST_QUERIES):
        answer = browser.get(f"/cases/{case.id}/{path}")
    assert answer.status_code == 200
    assert ("Invented." in answer.content.decode()) == case.about.fictional
    assert "style=" not in answer.content.decode()


@pytest.mark.parametrize("path", READ)
def test_what_people_write_is_never_taken_for_markup(path, owner, browser):
    bad = "<script>alert(1)</script>"
    case = make.case(
        make.entry("e", "group", "outcome", text=bad, note=bad, when=make.when("2016-01-01")),
        make.entry("f", text=bad),
        make.voice("v", name=bad),
        make.telling("e", "v", quotation=bad, for_whom=bad),
        make.link("e", "f"),
        make.claim("e>f", "v", account=bad),
        make.contributor("p", name=bad, brought=bad, note=bad),
        Workshop(id="w", title=bad, about=bad),
        Factor(id="x", kind=FactorKind.CHALLENGE, text=bad),
        PowerNote(id="n", text=bad, whose=bad, about="e"),
        FollowUp(id="u", entry="e", account=bad, result=FollowUpResult.STOPPED),
        Participants(id="g", description=bad),
        title=bad, summary=bad, question=bad, licence=bad, sources=(bad,),
    )  # fmt: skip
    create_case(owner, case)
    for address in (path, "entries/e/", "links/e>f/", "entries/e/edit/", "entries/e/merge/"):
        assert bad not in browser.get(f"/cases/{case.id}/{address}").content.decode()


def test_empty_pages_say_what_belongs_there_with_an_example(owner, browser):
    case = make.case()
    create_case(owner, case)
    for path in ("", "grid/", "map/", "timeline/"):
        assert "For example" in browser.get(f"/cases/{case.id}/{path}").content.decode()
