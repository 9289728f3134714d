"""A whole case study and a slice answer the same questions alike."""

import pytest

from ripplegrid.exchange import examples
from ripplegrid.model import TABLES, AddEntry, Involvement, View, WholeView, plan
from ripplegrid.model.record import pointers
from tests.factories import case, claim, entry, telling
from tests.slice_view import SliceView


@pytest.mark.parametrize("kind", [WholeView, SliceView])
def test_a_record_is_found_in_its_table_alone(kind: type[View]) -> None:
    state = case(entry("a"))
    view = kind(state)  # type: ignore[call-arg]
    assert view.get("entries", "a") == entry("a")
    assert view.get("voices", "a") is None
    assert view.get("about", "case") == state.about
    assert view.get("about", "a") is None


@pytest.mark.parametrize("kind", [WholeView, SliceView])
def test_everything_that_points_is_told_once(kind: type[View]) -> None:
    took_part = Involvement(id="i", stage="design", stakeholder_type="carer")
    view = kind(case(claim("a>b", "v"), telling("a", "v"), took_part))  # type: ignore[call-arg]
    found = sorted((table, record.id) for table, record in view.referring("a"))
    assert found == [("claims", "a>b/v"), ("contributions", "a>b"), ("tellings", "a/v")]
    assert [record.id for _, record in view.referring("design")] == ["i"]
    assert list(view.referring("nothing")) == []


def test_both_agree_on_an_example() -> None:
    state = examples.load(examples.names()[0])
    whole, sliced = WholeView(state), SliceView(state)
    for name in TABLES:
        for record in getattr(state, name).values():
            assert whole.get(name, record.id) == sliced.get(name, record.id)
            for target in pointers(record):
                assert set(whole.referring(target)) == set(sliced.referring(target))


def test_adding_an_entry_reads_nothing_else() -> None:
    sliced = SliceView(examples.load(examples.names()[0]))
    plan(sliced, AddEntry(entry("new")))
    assert sliced.read == set()
    assert len(sliced.asked) <= 4
