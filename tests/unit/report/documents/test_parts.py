"""The parts of a document give up every sentence they hold."""

from datetime import date

from ripplegrid.report.documents.parts import (
    Cell,
    Document,
    Figure,
    Listing,
    Note,
    Paragraph,
    Quotation,
    Section,
    State,
    Table,
    blocks_of,
    cell,
    lines,
    paragraph,
    sections_of,
    sentences_of,
)
from ripplegrid.report.documents.sentences import Furniture, Stated


def _said(text: str) -> Stated:
    return Stated(text=text, rests_on=(("about", "case"),))


EVERY = (
    paragraph(_said("1")),
    Quotation(words=_said("2"), voice=_said("3"), where=_said("4")),
    Listing((paragraph(_said("5")),)),
    Table(caption=_said("6"), head=(_said("7"),), rows=((cell(_said("8")),),)),
    Figure(kind="grid", svg="", alt=_said("9"), caption=_said("10"), width=1, height=1),
    Note((paragraph(_said("11")),)),
)
DOCUMENT = Document(
    kind="k",
    title=_said("title"),
    subtitle=Furniture("kind"),
    language="en",
    made=date(2026, 1, 31),
    state=State(digest="d"),
    opening=(paragraph(_said("lead")),),
    sections=(
        Section(
            title=_said("one"),
            anchor="one",
            blocks=EVERY,
            sections=(Section(title=_said("two"), anchor="two"),),
        ),
    ),
)


def test_every_sentence_is_found_in_its_order() -> None:
    words = [sentence.text for sentence in sentences_of(DOCUMENT)]
    assert words == ["title", "kind", "lead", "one", *map(str, range(1, 12)), "two"]


def test_sections_come_with_their_depth() -> None:
    assert [(depth, s.anchor) for depth, s in sections_of(DOCUMENT)] == [(1, "one"), (2, "two")]


def test_blocks_are_those_of_the_opening_and_of_every_section() -> None:
    assert list(blocks_of(DOCUMENT)) == [*DOCUMENT.opening, *EVERY]


def test_cells_hold_one_paragraph_or_one_for_each_sentence() -> None:
    one, two = _said("1"), _said("2")
    assert cell(one, two) == Cell((Paragraph((one, two)),))
    assert lines(one, two) == Cell((Paragraph((one,)), Paragraph((two,))))
    assert cell() == Cell(())
