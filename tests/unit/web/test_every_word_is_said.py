"""Every word of ours on every main page can be translated, and is gathered for translators.

A catalogue is made of everything that ``tools.messages`` gathers, each sentence in Greek letters;
the people of the case study write in Cyrillic. What a page then shows in Latin letters was not
marked, not gathered, or not said.
"""

from __future__ import annotations

import re
from calendar import month_name
from uuid import uuid4

import pytest
from babel.messages.mofile import write_mo
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from ripplegrid.exchange.examples import load
from ripplegrid.exchange.registry import known_suffixes, read_bytes
from ripplegrid.model.words import Attribution
from ripplegrid.saying import Worded, speaking
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.cases.passes import secret_of
from ripplegrid.web.languages import CATALOGUE
from ripplegrid.web.letters.actions.giving import give
from ripplegrid.web.letters.shown.outside import statement
from tests.browser.pages import LARGE, OUTSIDE, SMALL
from tests.marked import CODE, MARKED, Shown, greek, in_cyrillic
from tools.messages import template

ENDINGS = {part for suffix in known_suffixes() for part in suffix.split(".") if part}
ANYWAY = {"Ripplegrid", "You", *ENDINGS, *month_name[1:], "This field is required"}
"""What may stay: our name, the name of the person at this computer, the endings of files, and what
Django says itself, in each language that it knows."""
INSIDE = SMALL | LARGE


@pytest.fixture(scope="module")
def everything():
    """Every sentence that is gathered for translators."""
    return template()


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory, everything):
    """A folder of catalogues with one in Greek letters."""
    folder = tmp_path_factory.mktemp("locale")
    for message in everything:
        if isinstance(message.id, tuple):
            message.string = tuple(map(greek, message.id))
        elif message.id:
            message.string = greek(message.id)
    file = folder / CODE / CATALOGUE
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_mo(out, everything)
    return folder


@pytest.fixture
def reader(catalogues, settings, owner):
    """A browser that asks for the pages in Greek letters."""
    settings.LOCALE_PATHS = [catalogues]
    settings.LANGUAGES = [("en", "English"), (CODE, "Greek letters")]
    client = Client(headers={"accept-language": CODE})
    client.force_login(owner)
    return client


@pytest.fixture(scope="module")
def study(keep_for_all):
    """An example whose people write in Cyrillic."""
    return keep_for_all(in_cyrillic(load("school-mornings")))


def left_out(answer):
    """What an answer says in Latin letters."""
    assert answer.status_code in {200, 404, 422}
    page = answer.content.decode()
    assert f'lang="{CODE}"' in page
    # What the address names comes back when nothing of that name is there.
    asked = answer.wsgi_request.get_full_path()
    named = {*re.findall("[a-z]+", asked), *answer.wsgi_request.GET.values()}
    return [run for run in Shown(page).left_out if run not in ANYWAY | named]


@pytest.mark.parametrize("page", OUTSIDE)
def test_a_page_is_said_in_the_language_of_its_reader(page, reader, study):
    assert left_out(reader.get(OUTSIDE[page])) == []


@pytest.mark.parametrize("page", INSIDE)
def test_a_page_of_a_case_study_is_said_in_the_language_of_its_reader(page, reader, study):
    answer = reader.get(f"/cases/{study.id}/{inside(study, page)}", follow=True)
    assert left_out(answer) == []


def test_an_entry_that_speaks_for_others_says_so_in_the_language_of_its_reader(reader, study):
    merged = next(e.merged_into for e in study.entries.values() if e.merged_into)
    for entry in (merged, *(e.id for e in study.entries.values() if e.set_aside)):
        assert left_out(reader.get(f"/cases/{study.id}/entries/{entry}/")) == []


@pytest.mark.parametrize("page", ["add", "edit", "say", "led to", "describe", "set aside"])
def test_what_is_missing_is_said_in_the_language_of_the_writer(page, reader, study):
    answer = reader.post(
        f"/cases/{study.id}/{inside(study, page)}", {"change_id": str(uuid4()), "seen": 1}
    )
    assert left_out(answer) == []


@pytest.mark.parametrize("kind", ["own-page", "asked-again", "asked-outside"])
def test_a_page_behind_a_link_is_said_in_the_language_of_its_reader(kind, reader, study, owner):
    spoke = {v.contributor for v in study.voices.values()}
    told = {e.id for e in study.entries.values() if statement(study, e.id)}
    what, subject = {
        "own-page": (PassKind.OWN_PAGE, next(c for c in study.contributors if c in spoke)),
        "asked-again": (PassKind.FOLLOW_UP, next(iter(study.follow_ups))),
        "asked-outside": (PassKind.SUBSTANTIATE, next(iter(told))),
    }[kind]
    given = give(owner, study.id, what, subject, for_whom="Мо, Мо")
    address = reverse(kind, args=[secret_of(given)])
    assert left_out(reader.get(address)) == []
    letter = reader.get(f"/cases/{study.id}/letters/{given.pk}/").content.decode()
    assert set(Shown(letter.replace(f"http://testserver{address}", "")).left_out) <= ANYWAY
    assert left_out(reader.get(f"/cases/{study.id}/letters/")) == []


def inside(study, page):
    """The address of a page within the case study, with an entry and a link that it has."""
    entry, other = [e.id for e in study.entries.values() if e.shown and e.placed][:2]
    link = next(iter(study.contributions))
    voice = next(v.id for v in study.voices.values() if v.attribution is Attribution.NAMED)
    telling, claim = next(iter(study.tellings)), next(iter(study.claims))
    path = INSIDE[page].replace("claims/a>b/v/", f"claims/{claim}/")
    path = path.replace("behind=a/v", f"behind={telling}")
    path = path.replace("/a/", f"/{entry}/").replace("a>b", link)
    path = path.replace("/v/", f"/{voice}/")
    return (
        path.replace("telling=a/v", f"telling={telling}")
        .replace("/b/", f"/{other}/")
        .replace("with=a", f"with={entry}")
    )


def test_what_was_made_for_one_language_is_not_shown_in_another(reader, study):
    english = Client(headers={"accept-language": "en"})
    english.cookies = reader.cookies
    where = f"/cases/{study.id}/findings/"
    assert "What changed, for whom" in english.get(where).content.decode()
    assert left_out(reader.get(where)) == []
    assert "What changed, for whom" in english.get(where).content.decode()


BAD = {
    "a.json": b'{"format": "ripplegrid.case", "version": 1, "about": {"id": "c", "title": 3}, '
    b'"entries": [{"id": "e", "levels": ["groop"], "x": 1}, 3], "factors": 1}',
    "b.json": b"{",
    "c.json": b'{"a": 1}',
    "d.csv": b"What happened,Level,When,Led to\nA bench,groop,someday,Nowhere\n,group,,\n",
    "e.csv": b"one,two\n1,2\n",
    "f.pdf": b"%PDF-1.7",
    "g.xlsx": b"PK\x03\x04",
    "h.loopy": b"x",
    "i.mmp": b"<a>",
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_with_a_file_is_said_too(name, reader, everything):
    gathered = {m.id for m in everything if isinstance(m.id, str)}
    problems = read_bytes(BAD[name], name).problems
    assert problems
    for sentence in (s for p in problems for s in (p.sentence, p.hint) if s):
        assert isinstance(sentence, Worded), sentence
        assert sentence.template in gathered
    upload = SimpleUploadedFile(name, BAD[name])
    page = reader.post(reverse("import"), {"file": upload}).content.decode()
    with speaking(MARKED):
        assert all(escape(problem.said) in page for problem in problems)
