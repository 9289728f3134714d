"""What holds for every page of a case study."""

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.model.people import Participants
from ripplegrid.model.registers import Factor, FollowUp, PowerNote, Workshop
from ripplegrid.model.words import FactorKind, FollowUpResult
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.registers.every import REGISTERS
from tests import factories as make

MOST_QUERIES = 30
READ = ["", "grid/", "map/", "timeline/", "findings/", "two-groups/", "over-time/", "people/",
        "history/", "export/", "words/", "reflections/", "involvement/", "path/", "domains/",
        "consents/", "documents/", "documents/kind/case-study/",
        "documents/kind/case-study/sections/",
        *(f"{register.path}/" for register in REGISTERS if not register.listed)]  # fmt: skip


@pytest.fixture(scope="module")
def examples(keep_for_all):
    return {name: keep_for_all(load(name)) for name in names()}


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("path", READ)
def test_every_example_shows_on_every_page_in_few_queries(
    name, path, examples, browser, django_assert_max_num_queries
):
    case = examples[name]
    with django_assert_max_num_queries(MOST_QUERIES):
        answer = browser.get(f"/cases/{case.id}/{path}")
    assert answer.status_code == 200
    assert ("Invented." in answer.content.decode()) == case.about.fictional
    assert "style=" not in answer.content.decode()


BAD = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def marked_up(keep_for_all):
    """Somebody wrote markup wherever one can write."""
    return keep_for_all(make.case(
        make.entry("e", "group", "outcome", text=BAD, note=BAD, when=make.when("2016-01-01")),
        make.entry("f", text=BAD),
        make.voice("v", name=BAD),
        make.telling("e", "v", quotation=BAD, for_whom=BAD),
        make.link("e", "f"),
        make.claim("e>f", "v", account=BAD),
        make.contributor("p", name=BAD, brought=BAD, note=BAD),
        Workshop(id="w", title=BAD, about=BAD),
        Factor(id="x", kind=FactorKind.CHALLENGE, text=BAD),
        PowerNote(id="n", text=BAD, whose=BAD, about="e"),
        FollowUp(id="u", entry="e", account=BAD, result=FollowUpResult.STOPPED),
        Participants(id="g", description=BAD),
        id="marked-up", title=BAD, summary=BAD, question=BAD, licence=BAD, sources=(BAD,),
    ))  # fmt: skip


@pytest.mark.parametrize(
    "path", [*READ, "entries/e/", "links/e>f/", "entries/e/edit/", "entries/e/merge/"]
)
def test_what_people_write_is_never_taken_for_markup(path, marked_up, browser):
    answer = browser.get(f"/cases/{marked_up.id}/{path}")
    assert answer.status_code == 200
    assert BAD not in answer.content.decode()


def test_empty_pages_say_what_belongs_there_with_an_example(owner, browser):
    case = make.case()
    create_case(owner, case)
    for path in ("", "grid/", "map/", "timeline/"):
        assert "For example" in browser.get(f"/cases/{case.id}/{path}").content.decode()
