"""The grid for print: every entry in its cells, levels named again where rows go on."""

from io import BytesIO

from pypdf import PdfReader

from ripplegrid.model.words import Direction
from ripplegrid.report.documents import make, write
from ripplegrid.report.documents.choices import Choices
from ripplegrid.report.documents.kinds.grid import tell
from ripplegrid.report.documents.parts import Document, Table, blocks_of
from ripplegrid.report.documents.renderers.inline import plain
from tests.factories import entry, telling
from tests.unit.report.documents.told import DAY, account, allowed, text


def rows(document: Document) -> list[list[str]]:
    (table,) = [b for b in blocks_of(document) if isinstance(b, Table)]
    return [
        [" / ".join(" ".join(map(plain, p.sentences)) for p in cell.paragraphs) for cell in row]
        for row in table.rows
    ]


def test_an_entry_stands_in_each_of_its_cells() -> None:
    told = account(
        entry("a", ("individual", "group"), ("outcome", "mechanism"), text="They dared"),
        telling("a", "v", direction=Direction.NEGATIVE),
    )
    found = {row[0]: row[1:] for row in rows(tell(told))}
    said = "They dared [1]. Somebody calls it bad."
    assert found["Individual"] == ["", said, said]
    assert found["Group"] == ["", said, said]
    assert list(found) == ["Societal", "Organisational", "Group", "Individual"]


def test_a_long_cell_goes_on_with_its_level_named_again() -> None:
    told = account(*(entry(f"e{n}", "group", "outcome", agreed=n < 7) for n in range(8)))
    found = rows(tell(told))
    assert [row[0] for row in found if row[2]] == ["Group", "Group, continued"]
    assert found[3][2].count("(Not agreed by the team.)") == 1


def test_only_what_was_agreed_stands_there_when_that_is_wanted_and_the_rest_is_counted() -> None:
    told = account(
        entry("a", "group", "outcome", text="Agreed", agreed=True),
        entry("b", "group", "outcome", text="Not yet"), entry("t", text="Waits"),
    )  # fmt: skip
    section = tell(told.choosing(Choices(agreed_only=True))).sections[0]
    assert "2 entries that are not agreed are left out" in text(section)
    assert "Agreed" in text(section)
    assert "Not yet" not in text(section)
    assert "Waits" not in text(section)
    assert "only what the team agreed on" not in text(tell(told).sections[0])


def test_the_margin_and_the_tray_are_told() -> None:
    document = tell(account(entry("x", "societal", "external factor"), entry("t", text="Waits")))
    assert len(rows(document)[0]) == 5
    assert "Waits [1]" in text(document.sections[0])


def test_an_empty_grid_says_so() -> None:
    assert "Nothing is placed on the grid" in text(tell(account()).sections[0])


def test_a3_and_a4_lie_on_their_sides() -> None:
    case = allowed(entry("a", "group", "outcome"))
    for kind, size in (("grid", (842, 595)), ("grid-a3", (1191, 842))):
        file = BytesIO()
        write(make(kind, case, made=DAY), file, ".pdf")
        box = PdfReader(file).pages[0].mediabox
        assert (round(box.width), round(box.height)) == size
