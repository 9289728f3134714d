import os

import pytest

from ripplegrid.errors import CannotWrite, MissingExtra, UnknownFormat
from ripplegrid.exchange import registry
from ripplegrid.model.case import About, CaseStudy

CASE = CaseStudy(about=About(id="c", title="Better letters"))


@pytest.mark.parametrize("name", registry.FORMATS)
def test_a_door_says_what_its_format_says(name):
    door = registry.FORMATS[name]
    format_ = registry.by_name(name)
    assert (door.name, door.suffixes) == (format_.name, format_.suffixes)
    assert format_.label
    assert isinstance(format_.loses, tuple)


def test_a_format_that_is_not_there_is_answered_with_those_that_are():
    with pytest.raises(UnknownFormat) as caught:
        registry.by_name("xls")
    assert "json" in caught.value.hint


def test_a_file_is_found_by_its_name_then_by_its_bytes():
    assert registry.for_file("A.JSON").name == "json"
    assert registry.for_file("a.part", b'{"format": "ripplegrid.case"').name == "json"
    assert registry.for_file("a.part", b"hello") is None
    assert registry.for_file("a.part") is None


def test_a_case_study_is_written_and_read(tmp_path):
    path = tmp_path / "letters.json"
    assert registry.write_file(CASE, path).name == "json"
    assert registry.read_file(path).case == CASE
    assert [p.name for p in tmp_path.iterdir()] == ["letters.json"]


def test_a_name_that_is_given_wins_over_the_ending(tmp_path):
    path = tmp_path / "letters.backup"
    registry.write_file(CASE, path, "json")
    assert registry.read_file(path, "json").case == CASE
    assert registry.read_file(path).case == CASE


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "letters.json"
    registry.write_file(CASE, path)
    before = path.read_bytes()
    with pytest.raises(UnicodeEncodeError):
        registry.write_file(CaseStudy(about=About(id="c", title="\ud800")), path)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["letters.json"]


def test_a_link_is_followed_not_replaced(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "here.json").symlink_to(tmp_path / "there" / "real.json")
    registry.write_file(CASE, tmp_path / "here.json")
    assert registry.read_file(tmp_path / "there" / "real.json").case == CASE


def test_what_cannot_be_written_says_so(tmp_path, monkeypatch):
    with pytest.raises(UnknownFormat):
        registry.write_file(CASE, tmp_path / "a.pdf")
    monkeypatch.setattr(
        registry, "by_name", lambda name: type("F", (), {"writes": False, "label": "Maps"})
    )
    with pytest.raises(CannotWrite, match="Maps can be read, but not written"):
        registry.write_file(CASE, tmp_path / "a.map", "map")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.json", b"", "empty"),
        ("a.json", b"\0\0 ", "empty"),
        ("a.pdf", b"%PDF-1.4", "not-read"),
        ("a.xyz", b"hello", "unknown-kind"),
        ("a.json", b"PK\x03\x04", "bad-archive"),
        ("a.json", b" " * (25 * 1024 * 1024 + 1), "too-large"),
        ("a.json", b"{", "not-json"),
    ],
)
def test_every_file_gets_its_sentence(name, data, code, tmp_path):
    (tmp_path / name).write_bytes(data)
    for found in (registry.read_file(tmp_path / name), registry.read_bytes(data, name)):
        assert found.case is None
        assert [p.code for p in found.problems] == [code]


def test_a_file_that_cannot_be_opened_is_a_problem_not_an_error(tmp_path):
    assert registry.read_file(tmp_path).problems[0].code == "not-a-file"
    assert registry.read_file(tmp_path / "none.json").problems[0].code == "cannot-open"
    os.mkfifo(tmp_path / "pipe.json")
    assert registry.read_file(tmp_path / "pipe.json").problems[0].code == "not-a-file"


def test_a_missing_part_explains_itself(monkeypatch):
    door = registry.Door("far", "no_such_library:FORMAT", (".far",), extra="documents")
    monkeypatch.setattr(registry, "FORMATS", {"far": door})
    with pytest.raises(MissingExtra) as caught:
        registry.by_name("far")
    assert "ripplegrid[documents]" in caught.value.hint
    found = registry.read_bytes(b"x", "a.far")
    assert found.problems[0].code == "missing-extra"
    assert registry.for_file("a.x", b"x") is None


def test_a_missing_module_of_our_own_is_an_error(monkeypatch):
    door = registry.Door("far", "ripplegrid.no_such:FORMAT", (".far",), extra="documents")
    with pytest.raises(ModuleNotFoundError):
        door.open()


def test_a_format_may_be_read_in_a_process_of_its_own(monkeypatch, tmp_path):
    door = registry.Door("json", "ripplegrid.exchange.native:FORMAT", (".json",), apart=True)
    registry.write_file(CASE, tmp_path / "a.json")
    monkeypatch.setattr(registry, "FORMATS", {"json": door})
    assert registry.read_file(tmp_path / "a.json").case == CASE


def test_more_problems_than_a_person_can_use_are_counted_not_listed():
    wrong = b'{"format": "ripplegrid.case", "version": 1, "about": {}, "entries": [%s0]}'
    found = registry.read_bytes(wrong % (b"0," * 1_500), "a.json")
    assert len(found.problems) == registry.MOST_PROBLEMS + 1
    assert found.problems[-1].sentence.startswith("503 more things")
