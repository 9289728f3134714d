"""What is cut shows that it was cut, and keeps what it rests on."""

from ripplegrid.report.documents.clipping import clipped, clipped_sentences
from ripplegrid.report.documents.sentences import Furniture, Stated


def test_a_text_is_cut_at_a_word() -> None:
    assert clipped("Nurses, managers and carers", 18) == "Nurses, managers …"
    assert clipped(" All  of it ", 9) == "All of it"


def test_a_cut_statement_rests_on_the_same() -> None:
    long = Stated(text="One two three four", rests_on=(("entries", "e"),), finding="f")
    (cut, ours) = clipped_sentences([long, Furniture("Words of ours that are long")], 10)
    assert isinstance(cut, Stated)
    assert (cut.text, cut.rests_on, cut.finding) == ("One two …", long.rests_on, "f")
    assert ours.text == "Words of ours that are long"
