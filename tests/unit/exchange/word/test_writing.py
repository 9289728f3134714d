import io

from docx import Document

from ripplegrid.exchange.word import FORMAT
from ripplegrid.exchange.word.carried import GUIDANCE, TRAY
from ripplegrid.exchange.word.writing import write_grid
from tests.factories import about, case, entry


def written(made):
    stream = io.BytesIO()
    write_grid(made, stream)
    return Document(io.BytesIO(stream.getvalue()))


WALK = [
    entry("a", ["group"], ["output"], text="A map"),
    entry("b", ["group", "societal"], ["use"], text="Lent out"),
    entry("c", text="Rain"),
]


def test_each_entry_stands_in_its_cells_and_the_rest_below():
    document = written(case(*WALK, about=about("Our walk")))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[1] == [
        "Level", "Contributors and processes", "Outputs", "Uses", "Outcomes", "Mechanisms",
        "External factors",
    ]  # fmt: skip
    group = next(row for row in rows if row[0].startswith("Groups"))
    assert group[2:4] == ["A map", "Lent out"]
    assert next(row for row in rows if row[0].startswith("Societal"))[3] == "Lent out"
    texts = [p.text for p in document.paragraphs]
    assert texts[0] == "Our walk"
    assert texts[texts.index(TRAY) + 1] == "Rain"


def test_the_guidance_is_known_again_when_the_grid_comes_back():
    document = written(case(*WALK, about=about("Our walk")))
    assert GUIDANCE in [p.text for p in document.paragraphs]
    stream = io.BytesIO()
    document.save(stream)
    stream.seek(0)
    found = FORMAT.read(stream, "walk.docx")
    assert set(found.case.entries) == {"a", "b", "c"}
    assert not any("One line" in p.sentence for p in found.problems)


def test_an_empty_grid_leaves_room_to_write():
    document = written(case())
    rows = document.tables[0].rows[2:]
    assert len(rows) == 5
    assert all(row.height is not None and row.height.cm > 2 for row in rows)
