"""What the comparing of coders refuses."""

from ripplegrid.errors import NotInTable, NotTwoCoders


def test_it_is_said_what_there_is() -> None:
    assert NotInTable(what="coder", name="Dee", known="Ann, Ben").hint == "It has: Ann, Ben."
    assert "this table has 3" in NotTwoCoders(name="Scott’s pi", count=3).sentence
