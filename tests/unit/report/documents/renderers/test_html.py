"""A document as HTML: whole on its own, in order, every statement with what it rests on."""

import re
from html.parser import HTMLParser
from io import BytesIO

import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.parts import Document, Figure, blocks_of, sentences_of
from ripplegrid.report.documents.renderers import explorer
from ripplegrid.report.documents.renderers.html import write_html
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.saying import speaking
from tests.factories import entry, telling
from tests.marked import MARKED, Shown, in_cyrillic
from tests.unit.report.documents.told import DAY, allowed


class Outline(HTMLParser):
    """The text of a page; fails on tags that do not close in order."""

    VOID = frozenset({"meta", "col", "br", "img", "link"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert "style" not in given
        assert tag not in {"script", "iframe"}
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert "style" not in dict(attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def page_of(document: Document) -> str:
    file = BytesIO()
    write_html(document, file)
    page = file.getvalue().decode("utf-8")
    for ours in explorer.data(document.explorer) if document.explorer else ():
        assert ours in page
        page = page.replace(ours, "")  # the one script a document may have; no other passes
    return page


@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_and_picture_is_there(kind: str) -> None:
    document = make(kind, load("preterm-births"), made=DAY)
    page = page_of(document)
    words = "".join(Outline(page).words)
    for sentence in sentences_of(document):
        assert plain(sentence) in words
    assert page.count("<svg") == sum(isinstance(b, Figure) for b in blocks_of(document))
    assert page.startswith('<!doctype html>\n<html lang="en">')


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_everything_in_the_language_of_its_reader(kind: str) -> None:
    with speaking(MARKED):
        page = page_of(make(kind, in_cyrillic(load("home-care")), made=DAY))
    digest = re.compile(r"[0-9a-f]{64}")
    assert Shown(digest.sub("", re.sub(r"<style>.*?</style>", "", page, flags=re.S))).left_out == []


def test_what_people_wrote_stays_text() -> None:
    account = allowed(entry("a", text="<script>1</script> & more"), telling("a", "v"), title="<b>")
    page = page_of(make("case-study", account, made=DAY))
    assert "<script" not in page
    assert "&lt;script&gt;1&lt;/script&gt; &amp; more" in page


def test_a_statement_says_which_records_it_rests_on() -> None:
    page = page_of(make("case-study", allowed(telling("a", "v")), made=DAY))
    assert 'data-rests-on="entries/a"' in page
