"""How it came about."""

from ripplegrid.report.documents.kinds.case_study.ways import as_blocks, ways
from ripplegrid.report.documents.parts import Listing
from ripplegrid.report.documents.sentences import Stated
from tests.factories import claim, entry
from tests.unit.report.documents.told import account, kinds_of, text


def test_nobody_said_what_led_to_what() -> None:
    said = text(ways(account()))
    assert "Nobody has said yet what led to what." in said
    assert "Nobody has named a means by which it came about." in said


def test_chains_are_told_with_who_tells_them_whole() -> None:
    made = account(
        entry("a", "individual", "process", text="We met"),
        entry("b", "group", ("outcome", "mechanism"), text="Trust"),
        entry("m", "group", "mechanism", text="Tea"),
        claim("a>b", "v"),
    )
    section = ways(made)
    said = text(section)
    assert "As Voice v tells it We met [" in said
    assert "Tea [" in said
    assert "Told elsewhere in this report, and entered as means too: [2]." in said
    assert kinds_of(section.blocks) == ["Paragraph", "Paragraph", "Listing"]


def test_a_circle_is_told_where_one_voice_tells_all_of_it() -> None:
    made = account(claim("a>b", "v"), claim("b>a", "v"))
    said = text(ways(made))
    assert "Voice v tells this circle: “What happened: " in said
    assert "This keeps itself going." in said
    joined = account(claim("a>b", "v"), claim("b>a", "w"))
    assert "Nobody told of a circle all the way round." in text(ways(joined))


def test_few_statements_are_a_paragraph_and_many_are_points() -> None:
    said = [Stated(text=str(n), rests_on=(("about", "case"),)) for n in range(5)]
    assert kinds_of(as_blocks(said[:3])) == ["Paragraph"]
    assert kinds_of(as_blocks(said)) == ["Paragraph", "Listing"]
    same = [Stated(text=str(n), rests_on=(("about", "case"),), finding="x") for n in range(5)]
    (points,) = as_blocks(same)
    assert isinstance(points, Listing)
    assert len(points.items) == 5
    assert as_blocks([]) == ()
