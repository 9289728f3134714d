import pytest

from ripplegrid.exchange.grid_words import is_beside, read_label, read_weak_label, says_only_level


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Individual (micro-level)", {"individual"}),
        ("Groups/networks", {"group"}),
        ("Organizational or institutional", {"organisational"}),
        ("Societal or infrastructure (macro)", {"societal"}),
        ("Paradigmatic", {"paradigmatic"}),
        ("micro", {"individual", "group"}),
    ],
)
def test_level_headings(text, levels):
    assert read_label(text).levels == levels


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Contributors and processes", {"process"}),
        ("Impacts (outputs, uses, outcomes)", {"output", "use", "outcome"}),
        ("Impacts: outputs", {"output"}),
        ("Use of outputs", {"use"}),
        ("Contributory mechanisms", {"mechanism"}),
    ],
)
def test_column_headings(text, kinds):
    assert read_label(text).kinds == kinds


def test_what_happened_is_not_a_heading():
    assert read_label("Individual nurses felt more confident") is None


def test_weak_and_other_headings():
    assert read_weak_label("Individual people").levels == {"individual"}
    assert is_beside("Notes")
    assert says_only_level("Level of impact")
