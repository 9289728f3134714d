"""No file names anybody without a name, nor anything that is one person's in two places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from hypothesis import given, settings

from ripplegrid.exchange import native
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.words import Attribution, Use
from ripplegrid.report.documents import KINDS, Account, make, write
from ripplegrid.report.documents.account_across import AccountAcross
from ripplegrid.report.documents.kinds.synthesis import tell
from ripplegrid.report.documents.naming import unnamed
from ripplegrid.report.documents.parts import Document
from ripplegrid.report.documents.renderers.pdf import _Pages
from ripplegrid.report.documents.tracing import traced, traced_across
from tests.factories import claim, contributor, entry, evidence, telling, voice
from tests.unit.disclosure.histories import PIECES, History, histories
from tests.unit.report.documents.six import six
from tests.unit.report.documents.told import DAY, account, allowed, leave

PEOPLES = ("voices", "tellings", "claims", "evidence", "reflections", "power_notes", "factors",
           "check_backs", "involvements", "consents", "contributors", "follow_ups")  # fmt: skip
"""The tables whose records are somebody's."""


def long(key: str) -> str:
    """An id that stands in no text by chance."""
    return f"id{key.encode().hex()}di"


def with_long_ids(case: CaseStudy) -> CaseStudy:
    """The same account, each id one that can be looked for in a file."""
    ids = {record.id for record in case.records()} | {case.id}
    file = BytesIO()
    native.write(case, file)

    def renamed(value: object) -> object:
        if isinstance(value, dict):
            return {key: renamed(one) for key, one in value.items()}
        if isinstance(value, list):
            return [renamed(one) for one in value]
        return long(value) if isinstance(value, str) and value in ids else value

    told = json.dumps(renamed(json.loads(file.getvalue()))).encode()
    read = native.read(BytesIO(told), "account").case
    assert read is not None
    return read


def texts(document: Document, ending: str) -> Iterator[str]:
    """Everything a file holds, unpacked; of a PDF all that its setter is given."""
    if ending == ".pdf":
        yield json.dumps(_Pages(document).document())
        return
    file = BytesIO()
    write(document, file, ending)
    if not is_zipfile(file):
        yield file.getvalue().decode()
        return
    with ZipFile(file) as packed:
        for name in packed.namelist():
            yield name + packed.read(name).decode("utf-8", "replace")


def secrets(case: CaseStudy) -> set[str]:
    """The ids of whoever has no name in a report, and of everything that is one person's."""
    voices = [v for v in Account(case, made=DAY).case.voices.values() if not unnamed(v)]
    named = {v.id for v in voices} | {v.contributor for v in voices}
    mine = (record.id for table in PEOPLES for record in getattr(case, table).values())
    return {one for one in mine if one not in named}


@given(histories())
@settings(max_examples=6, deadline=None)
def test_no_file_of_any_kind_holds_the_id_of_somebody_without_a_name(history: History) -> None:
    case = with_long_ids(history.now)
    secret = secrets(case)
    for kind, how in KINDS.items():
        if kind != "ref":  # it is set to count its pages, which takes its time
            document = make(kind, case, made=DAY)
            for ending in set(how.endings) - {".docx"}:
                for text in texts(document, ending):
                    assert not [one for one in secret if one in text], (kind, ending)


def test_nor_do_word_documents_and_sections_for_ref() -> None:
    nobody = voice("v", attribution=Attribution.ANONYMOUS)
    case = with_long_ids(allowed(nobody, *PIECES))
    secret = secrets(case)
    assert len(secret) > len(PIECES)
    for kind, ending in [(k, ".docx") for k in ("case-study", "letter")] + [("ref", ".html")]:
        text = "".join(texts(make(kind, case, made=DAY), ending))
        assert not [one for one in secret if one in text], kind


def test_two_posts_of_one_person_cannot_be_told_from_posts_of_two() -> None:
    """Whatever stands in a page beside its text is the same, whoever said it."""

    def page(*spoke: str) -> list[str]:
        first, second, third = spoke
        nobody = [voice(v, attribution=Attribution.ANONYMOUS) for v in sorted(set(spoke))]
        case = allowed(
            *nobody, entry("a", "group", "outcome"), entry("b", "group", "outcome"),
            telling("a", first, id="1", account="It was dark.", evidence={"d"}),
            telling("b", second, id="2", account="Then it was light.", evidence={"d"}),
            claim("a>b", third, id="3", account="Somebody found the switch."), evidence("d"),
        )  # fmt: skip
        return beside(make("case-study", case, made=DAY))

    assert page("v", "v", "v") == page("v", "w", "x")


def beside(document: Document) -> list[str]:
    (text,) = texts(document, ".html")
    return sorted(set(re.findall(r'data-[a-z-]+="[^"]*"', text)))


def test_entries_links_and_whoever_has_a_name_can_be_followed_back() -> None:
    told = account(
        voice("n", name="Nia", contributor="p"), contributor("p", name="Nia"),
        voice("v", attribution=Attribution.ANONYMOUS), entry("b", merged_into="a"),
        telling("a", "n"), telling("a", "v"), claim("a>c", "n"),
    )  # fmt: skip
    found = traced(told)
    assert found["entries", "a"] == found["entries", "b"] == "entries/a"
    assert found["contributions", "a>c"] == "contributions/a>c"
    assert (found["voices", "n"], found["contributors", "p"]) == ("voices/n", "contributors/p")
    assert ("voices", "v") not in found
    assert {table for table, _ in found} == {
        *("about", "entries", "contributions", "voices", "contributors"),
    }


def test_a_name_that_may_not_leave_the_team_is_no_name() -> None:
    case = allowed(voice("n", name="Nia", contributor="p"), telling("a", "n"))
    silent = [one for one in case.consents.values() if one.use is not Use.NAME]
    kept = {one.id: one for one in [*silent, *leave("n", Use.NAME, given=False)]}
    found = traced(Account(replace(case, consents=kept), made=DAY))
    assert not {"voices", "contributors"} & {table for table, _ in found}


@cache
def across() -> AccountAcross:
    return AccountAcross(six(), made=DAY, times=0)


def test_a_synthesis_names_its_entries_and_what_was_made_of_them_and_no_voice() -> None:
    found = traced_across(across())
    tables = {table for table, _ in found}
    assert {"about_synthesis", "cases", "entries", "themes", "statements"} <= tables
    assert not tables & {"voices", "tellings", "claims", "evidence", "codings", "contributors"}


@pytest.mark.parametrize("ending", [".html", ".xlsx"])
def test_no_file_of_a_synthesis_holds_the_id_of_a_voice(ending: str) -> None:
    voices = {v for case in across().cases.values() for v in case.voices}
    assert len(voices) > 20
    document = replace(tell(across()), traced=traced_across(across()))
    for text in texts(document, ending):
        assert not [one for one in voices if one in text]
