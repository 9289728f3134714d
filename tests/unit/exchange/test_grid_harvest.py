from itertools import count

from ripplegrid.exchange.format import Weight
from ripplegrid.exchange.grid_harvest import Harvest, places
from ripplegrid.model.words import Kind, Level


def harvest():
    numbers = count()
    return Harvest(lambda: f"new{next(numbers)}")


def test_what_is_said_twice_is_said_once_with_both_places():
    found = harvest()
    found.note("split", "sheet A, cell B2", "Split.")
    found.warn("open", "sheet A, cell B3", "Open.")
    found.note("split", "sheet A, cell C2", "Split.")
    told = found.told()
    assert [(p.place, p.weight) for p in told] == [
        ("sheet A, cell B2; cell C2", Weight.NOTE), ("sheet A, cell B3", Weight.WARNING),
    ]  # fmt: skip


def test_places_of_different_parts_stay_whole():
    assert places(["table 1, row 2", "table 2, row 2", "table 1, row 2"]) == (
        "table 1, row 2; table 2, row 2"
    )


def test_an_entry_known_by_its_id_gathers_its_places():
    found = harvest()
    group, output = frozenset({Level.GROUP}), frozenset({Kind.OUTPUT})
    found.known("e", "A film", group, output)
    found.known("e", "A film", frozenset({Level.SOCIETAL}), output)
    found.known("e", "Another text", group, output)
    assert [(e.id, len(e.levels)) for e in found.entries] == [("e", 2), ("new0", 1)]
