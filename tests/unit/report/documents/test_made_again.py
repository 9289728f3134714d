"""A document made again from a former state is the same file, less what was withdrawn since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.disclosure import Purpose, Reader, share
from ripplegrid.exchange.examples import load
from ripplegrid.exchange.native import Gathered
from ripplegrid.model import (
    AddRecord,
    CaseStudy,
    EditRecord,
    MergeEntries,
    RemoveRecord,
    SplitEntry,
)
from ripplegrid.model.words import Attribution
from ripplegrid.report.documents import KINDS, make, make_across
from ripplegrid.report.documents.state import as_allowed_now, as_let_now, state_of
from tests import factories
from tests.unit.disclosure.histories import History, answers, histories
from tests.unit.report.documents.shelf import ENDINGS, TOGETHER, Shelf, together, written
from tests.unit.report.documents.told import DAY

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

QUICK = (".html", ".md", ".xlsx")


@dataclass
class Since:
    """What became of an account after a document was made of it.

    Attributes:
        then: the account the document was made from.
        now: the account after everything that happened to it.
        less: the former account after the withdrawals alone; nothing else of what happened.
    """

    then: CaseStudy
    now: CaseStudy
    less: CaseStudy


@st.composite
def later(draw: st.DrawFn, *, withdrawn: bool) -> Since:
    """Edits of every kind and, where asked for, leave taken back, words and names taken out."""
    then = draw(histories())
    now, less = History(then.now, list(then.deltas)), History(then.now)
    for number in range(draw(st.integers(1, 7))):
        if withdrawn and draw(st.booleans()):
            change = _withdrawal(draw, then.now, number)
            before = now.now, less.now
            now.do(change)
            less.do(change)
            if now.now == before[0] or less.now == before[1]:
                now.now, less.now = before  # refused by one of them: it did not happen
        else:
            _edit(draw, now, number)
    return Since(then.now, now.now, less.now)


def _withdrawal(draw: st.DrawFn, then: CaseStudy, number: int) -> Any:
    """Leave given or taken back, a telling taken out, or a person named less openly."""
    what = draw(st.sampled_from(["leave", "leave", "telling", "name"]))
    if what == "leave":
        return AddRecord(draw(answers(f"later{number}")))
    if what == "telling":
        return RemoveRecord("tellings", draw(st.sampled_from(["t1", "t2"])))
    person = then.contributors["p"]
    chosen = draw(st.sampled_from([Attribution.PEN_NAME, Attribution.ANONYMOUS]))
    return EditRecord(person, replace(person, attribution=chosen, pen_name="Heron"))


def _edit(draw: st.DrawFn, now: History, number: int) -> None:
    """Something that takes nothing away: it changes, adds, merges or takes apart."""
    what = draw(st.sampled_from(["entry", "told", "link", "merge", "split", "text", "title"]))
    ids = sorted(now.now.entries)
    one, other = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
    here = now.now.entries[one]
    if what == "entry":
        now.do(AddRecord(factories.entry(f"new{number}", "societal", "outcome")))
    elif what == "told":
        now.do(AddRecord(factories.telling(one, "w", id=f"more{number}", account="Added later")))
    elif what == "link":
        now.do(AddRecord(factories.link(one, other)))
    elif what == "merge" and one != other:
        now.do(MergeEntries(one, frozenset({other})))
    elif what == "split":
        now.do(SplitEntry(one, f"apart{number}"))
    elif what == "text":
        now.do(EditRecord(here, replace(here, text="Told otherwise now", agreed=True)))
    else:
        about = now.now.about
        now.do(EditRecord(about, replace(about, title="Called otherwise", summary="Another")))


def again(since: Since, kind: str, leaving: CaseStudy) -> Any:
    """A document of what is left of the former account, which is called by its own state."""
    return make(kind, leaving, made=DAY, state=state_of(since.then))


@given(later(withdrawn=False))
@settings(max_examples=12, deadline=None)
def test_whatever_changed_it_is_the_same_where_nothing_was_withdrawn(since: Since) -> None:
    for kind in KINDS:
        first = make(kind, since.then, made=DAY)
        second = again(since, kind, as_allowed_now(since.then, since.now))
        assert second == first
        for ending in set(ENDINGS[kind]) & set(QUICK):
            assert written(second, ending) == written(first, ending)


@given(later(withdrawn=True))
@settings(max_examples=25, deadline=None)
def test_it_is_the_same_as_if_only_the_withdrawals_had_happened(since: Since) -> None:
    left = as_allowed_now(since.then, since.now)
    for kind in KINDS:
        assert again(since, kind, left) == again(since, kind, since.less)


def let(case: CaseStudy) -> CaseStudy:
    return share(case, Reader(), Purpose.REPORT)


@given(later(withdrawn=True))
@settings(max_examples=10, deadline=None)
def test_of_a_synthesis_as_well(since: Since) -> None:
    """Its former file holds the case study as it was let into a report on that day."""
    made = factories.synthesis(*factories.coding_round("ann", opened="2026-05-04", cases=["case"]))
    then = Gathered(made, {"case": let(since.then)})
    left = as_let_now(then, Gathered(made, {"case": let(since.now)}))
    less = as_let_now(then, Gathered(made, {"case": let(since.less)}))
    state = state_of(since.then)
    told = [make_across("synthesis", one, made=DAY, state=state) for one in (left, less)]
    assert told[0] == told[1]


@pytest.mark.parametrize("kind", sorted({*ENDINGS}))
def test_each_file_is_the_same_byte_for_byte(shelf: Shelf, kind: str) -> None:
    """Made anew from the account and written anew, in every format of its kind."""
    if kind in KINDS:
        name, document = "deep", make(kind, load("deep"), made=DAY)
    else:
        name, document = TOGETHER, make_across(kind, together(), made=DAY)
    for ending in ENDINGS[kind]:
        assert written(document, ending) == shelf.file(kind, name, ending), ending
