"""No name and no word that somebody did not let be told stands anywhere in any file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from ripplegrid.model.case import CaseStudy
from ripplegrid.report.documents import KINDS, KINDS_ACROSS, make
from ripplegrid.report.documents.parts import Document
from ripplegrid.report.documents.state import state_of
from tests import factories
from tests.unit.report.documents.lives import (
    Life,
    everything_allowed,
    lives,
    secret,
    token,
    without_kinds,
)
from tests.unit.report.documents.read_back.whole import everything_in
from tests.unit.report.documents.shelf import written
from tests.unit.report.documents.six import bare
from tests.unit.report.documents.told import DAY

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

QUICK = (".html", ".md", ".xlsx")
"""What is written at once; the others are drawn and typeset, and tried with fewer accounts."""


def documents(case: CaseStudy) -> Iterator[Document]:
    """A document of every kind; the synthesis codes each of its entries."""
    for kind in KINDS:
        yield make(kind, case, made=DAY)
    codings = [factories.coding(f"{case.id}/{one}", "t", "ann") for one in case.entries]
    books = factories.coding_round("ann", opened="2026-05-04", cases=[case.id])
    across = bare(*books, *codings, cases=[case])
    for how in KINDS_ACROSS.values():
        yield how.tell(across)


def told_too_much(life: Life, endings: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Each secret that stands in a file, with the kind of document and its ending."""
    hidden = {word.casefold(): key for word, key in secret(life).items()}
    found = []
    for document in documents(life.case):
        how = {**KINDS, **KINDS_ACROSS}[document.kind]
        for ending in sorted(set(how.endings) & set(endings)):
            whole = everything_in(written(document, ending), ending)
            found += [(document.kind, ending, key) for one, key in hidden.items() if one in whole]
    return found


@given(lives())
@settings(max_examples=30, deadline=None)
def test_in_pages_texts_and_workbooks(life: Life) -> None:
    assert told_too_much(life, QUICK) == []


@given(lives())
@settings(max_examples=2, deadline=None)
def test_in_files_for_a_word_processor_and_in_pdf(life: Life) -> None:
    assert told_too_much(life, (".docx", ".pdf")) == []


@given(lives())
@settings(max_examples=15, deadline=None)
def test_of_what_kind_somebody_without_a_name_is_changes_nothing(life: Life) -> None:
    """No cell is too small to be told: none of them is."""
    state = state_of(life.case)
    for kind in KINDS:
        with_kinds = make(kind, life.case, made=DAY, state=state)
        assert with_kinds == make(kind, without_kinds(life), made=DAY, state=state)


TOLD = ("p name", "q name", "p organisation", "t-v quotation", "e-v text", "m-w text")
TABLES_ALONE = ("p name", "e-v text", "m-w text")
"""What stands in a table, and so in a workbook."""


@pytest.mark.parametrize("ending", [".html", ".docx", ".pdf", ".md", ".xlsx"])
def test_what_may_be_told_is_found_by_the_same_search(ending: str) -> None:
    """Else the search above might find nothing because it cannot see."""
    document = make("case-study", everything_allowed().case, made=DAY)
    whole = everything_in(written(document, ending), ending)
    wanted = TABLES_ALONE if ending == ".xlsx" else TOLD
    assert [key for key in wanted if token(key).casefold() not in whole] == []
