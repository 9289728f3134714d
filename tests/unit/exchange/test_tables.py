import pytest

from ripplegrid.exchange import child, tables
from ripplegrid.exchange.limits import LARGEST_FILE
from ripplegrid.exchange.tables import read_tables, tables_of


def codes(found):
    return [problem.code for problem in found.problems]


def test_text_files(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_text("unit\tAnn\nu, and v\tx", "utf-8")
    assert read_tables(path).tables[0].rows == (("unit", "Ann"), ("u, and v", "x"))
    assert tables_of(b"a;b\n1;2", "A.CSV").tables[0].rows == (("a", "b"), ("1", "2"))


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b" \n", "a.csv", "empty"),
        (b"a,b", "a.xyz", "unknown-ending"),
        (b"not a workbook", "a.xlsx", "damaged"),
        (b"PK\x03\x04 broken", "a.xlsx", "bad-archive"),
        (b"," * 1_000_001, "a.csv", "too-many-parts"),
    ],
)
def test_what_cannot_be_read_is_one_problem(data, name, code):
    found = tables_of(data, name)
    assert found.tables == ()
    assert codes(found) == [code]


def test_files_that_are_too_large_or_not_there(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * (LARGEST_FILE + 1))
    assert codes(read_tables(path)) == ["too-large"]
    assert codes(read_tables(tmp_path)) == codes(read_tables(tmp_path / "b.csv")) == ["cannot-open"]


def test_a_workbook_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(child, "WALL_SECONDS", 0.001)
    assert codes(tables_of(b"x", "a.xlsx")) == ["took-too-long"]


def test_a_missing_part_explains_itself(monkeypatch):
    def missing(name):
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(tables, "import_module", lambda _: missing("python_calamine"))
    found = tables_of(b"x", "a.xlsx").problems[0]
    assert found.code == "missing-extra"
    assert "ripplegrid[documents]" in found.hint
    monkeypatch.setattr(tables, "import_module", lambda _: missing("ripplegrid.gone"))
    with pytest.raises(ModuleNotFoundError):
        tables_of(b"x", "a.xlsx")
