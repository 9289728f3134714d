"""The quick way shows what the long way shows, and no table is gathered twice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ripplegrid.disclosure import Purpose, Reader, Role, share
from ripplegrid.disclosure.leaving import without
from ripplegrid.disclosure.pointing import FEW, Pointing
from ripplegrid.model import CaseStudy, table
from ripplegrid.model.case import TABLES
from tests.any_case import cases
from tests.factories import case, claim, entry, link
from tests.unit.disclosure.histories import History, histories
from tests.unit.disclosure.plain import plain_share, plain_without

ANY = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
OUTGOING = [one for one in Purpose if one is not Purpose.BACKUP]


@ANY
@given(cases(most=2), st.data())
def test_taking_out_leaves_what_looking_at_every_record_leaves(
    study: CaseStudy, data: st.DataObject
) -> None:
    every = [(name, key) for name in TABLES for key in getattr(study, name)]
    gone = set(data.draw(st.lists(st.sampled_from(every), max_size=4))) if every else set()
    assert without(study, gone) == plain_without(study, gone)


@ANY
@given(cases(most=2), st.sampled_from(Role), st.sampled_from(OUTGOING), st.data())
def test_every_reader_is_shown_what_the_long_way_shows(
    study: CaseStudy, role: Role, use: Purpose, data: st.DataObject
) -> None:
    me = data.draw(st.sampled_from([None, *study.contributors]))
    reader = Reader(role=role, contributor=me)
    assert share(study, reader, use) == plain_share(study, reader, use)


@ANY
@given(histories(), st.sampled_from(OUTGOING))
def test_after_any_history_of_leave_too(history: History, use: Purpose) -> None:
    for reader in (Reader(role=Role.FACILITATOR), Reader(role=Role.TEAM), Reader()):
        assert share(history.now, reader, use) == plain_share(history.now, reader, use)


def test_tables_that_nothing_leaves_are_the_same_ones() -> None:
    study = case(entry("a"), entry("b"), claim("a>b", "v"), entry("alone"))
    left = without(study, {("entries", "alone")})
    assert left.claims is study.claims
    assert left.entries is not study.entries


@pytest.fixture
def many() -> CaseStudy:
    return case(
        *(entry(f"e{n}") for n in range(FEW + 1)), *(link("e0", f"e{n}") for n in range(1, FEW + 1))
    )


def test_a_table_is_gathered_once_and_a_changed_one_anew(many: CaseStudy) -> None:
    pointing = Pointing()
    first = pointing.of(many.contributions)
    assert ("entries", "e0") in first
    assert pointing.of(many.contributions) is first
    less = table(list(many.contributions.values())[1:])
    assert pointing.of(less) < first


def test_only_so_many_tables_are_held_on_to(many: CaseStudy) -> None:
    pointing = Pointing(most=1)
    first = pointing.of(many.contributions)
    pointing.of(table(list(many.contributions.values())))
    assert pointing.of(many.contributions) is not first
    assert pointing.of(many.contributions) == first
