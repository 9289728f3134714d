"""What a file can be asked."""

from ripplegrid.report.documents.exploring import Explored, Explorer


def one(number, voices):
    return Explored(number=number, text="", levels=(), kinds=(), voices=voices)


def test_every_choice_is_there_once_in_the_order_of_the_entries():
    explorer = Explorer(entries=(one(1, ("B", "A")), one(2, ("A", "C"))), links=())
    assert explorer.choices("voices") == ("B", "A", "C")
    assert explorer.choices("levels") == ()
