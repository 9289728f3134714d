"""A ripple map made small."""

from ripplegrid.report.documents.slimmed import slimmed
from ripplegrid.report.figures import Options, draw
from tests import factories as make


def test_entries_lead_to_what_was_told_and_no_id_stays():
    case = make.case(
        make.entry("first/one", "individual", "process"), make.entry("second&two", "group"),
        make.link("first/one", "second&two"),
    )  # fmt: skip
    drawn = draw("ripple", case, options=Options(entry_href="#to-{id}"))
    small = slimmed(drawn, {"first/one": 1, "second&two": 2})
    assert len(small) < len(drawn)
    assert 'href="#told-1"' in small
    assert 'data-s="1" data-t="2"' in small
    assert "first/one" not in small.replace("What happened: first/one", "")
    assert small.count("<title") == drawn.count("<title") - 1
