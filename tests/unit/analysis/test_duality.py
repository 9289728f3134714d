from ripplegrid.analysis.duality import duality
from ripplegrid.analysis.links import LinkTable

from ...factories import case, entry, link


def test_both_readings_are_shown_and_neither_relabelled():
    made = case(
        entry("acting", kinds="outcome"),
        entry("idle", kinds="use"),
        entry("resulting", kinds="mechanism"),
        entry("plain", kinds="mechanism"),
        entry("both", kinds=("output", "mechanism")),
        link("acting", "resulting"),
        link("plain", "idle"),
    )
    found = duality(made, LinkTable.of(made))
    assert found.acting == ("acting",)
    assert found.resulting == ("resulting",)
    assert found.entered == ("both",)
