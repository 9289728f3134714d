"""Every item of the method's data is shown on a page."""

import pytest
from django.test import Client
from django.utils.html import escape

from ripplegrid import method
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.accounts.wording import FOR, ROLES, may_do

PAGES = {
    "levels": "grid", "columns": "grid", "kinds": "grid", "uses": "grid",
    "case_steps": "path", "across_steps": "path",
    "stakeholder_types": "people", "stages": "people", "ways": "people",
    "dimensions": "continuum", "places": "continuum", "principles": "continuum",
    "facilitators": "around", "challenges": "around", "domains": "around", "themes": "around",
}  # fmt: skip


@pytest.fixture
def shown():
    client = Client()
    return lambda slug: client.get(f"/guide/{slug}/").content.decode()


@pytest.mark.parametrize("name", PAGES)
def test_every_term_stands_on_its_page_with_whose_it_is(name, shown):
    page = shown(PAGES[name])
    for term in method.terms(name):
        assert escape(term.label) in page
        assert escape(term.meaning) in page
        assert escape(term.source) in page
        assert {"paper": "the paper’s", "adapted": "restated by us", "ours": "ours"}[
            term.origin
        ] in page


def test_every_list_of_terms_has_a_page():
    from importlib.resources import files  # noqa: PLC0415

    data = files("ripplegrid.method") / "data"
    lists = {f.name.removesuffix(".toml") for f in data.iterdir() if f.name.endswith(".toml")}
    assert lists - {"prompts", "questions", "guidance", "examples"} == set(PAGES)


def test_every_example_is_shown(shown):
    page = shown("people") + shown("around")
    for one in method.examples():
        for words in (one.ask, one.example, one.also):
            assert escape(words) in page


def test_every_prompt_is_shown(shown):
    page = shown("grid")
    for prompt in method.prompts():
        for words in (prompt.ask, prompt.example, prompt.also, prompt.source):
            assert escape(words) in page


def test_the_guidance_of_every_step_is_shown(shown):
    page = shown("path")
    for one in method.guidance():
        for words in (one.do, one.mind, one.leaves, one.tip, one.source):
            assert escape(words) in page


def test_every_question_and_instrument_is_shown_with_source_and_licence(shown):
    page = shown("questions")
    for question in method.questions():
        assert escape(question.ask) in page
        assert escape(question.why) in page
    for pack in method.shipped():
        for words in (pack.title, pack.source, pack.licence, *(text for _, text in pack.questions)):
            assert escape(words) in page


def test_what_every_role_may_do_is_said_as_the_permission_table_has_it(shown):
    page = shown("seeing")
    for role in Role:
        for words in (ROLES[role], FOR[role], may_do(role)):
            assert escape(str(words)).casefold() in page.casefold()


def test_whoever_posts_reads_what_without_a_name_means(shown):
    page = shown("asking")
    assert "not even you" in page
    assert "can give you away" in page


def test_whoever_is_checked_back_with_reads_what_their_answer_does(shown):
    page = shown("checking-back")
    assert "Nobody’s words are changed by it" in page
    assert "cannot be called back" in page
