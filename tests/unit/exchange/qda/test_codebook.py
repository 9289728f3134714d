from pathlib import Path

import pytest

from ripplegrid.exchange.qda.codebook import read_codebook
from ripplegrid.exchange.qda.writing import write_codebook
from ripplegrid.model.coding import Codebook, Theme

CORPUS = Path(__file__).parents[5] / "shared" / "corpus" / "refiqda"
THEMES = {
    one.id: one
    for one in (
        Theme(id="a", name="Ways of working"),
        Theme(id="b", name="Trust & <care>", part_of="a", meaning="Somebody\nwas heard."),
        Theme(id="c", name="Time", part_of="a", source="Ours"),
        Theme(id="x", name="In another book"),
    )
}
BOOK = Codebook(id="k", title="Ours", themes=frozenset("abc"))


def shape(themes):
    names = {theme.id: theme.name for theme in themes}
    return {(t.name, names.get(t.part_of), t.meaning) for t in themes}


def test_a_codebook_goes_out_and_comes_in_again():
    data = write_codebook(BOOK, THEMES)
    found = read_codebook(data, "Ours")
    assert (found.problems, found.left_out) == ((), ())
    assert shape(found.themes) == shape([THEMES[one] for one in "abc"])
    assert found.codebook.themes == {theme.id for theme in found.themes}
    assert read_codebook(data, "Ours") == found
    assert b'name="Ways of working" isCodable="false"' in data
    assert b'xmlns="urn:QDA-XML:codebook:1.0"' in data


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<CodeBook/>", "no-codes"),
        (b"<CodeBook", "damaged"),
        (b'<CodeBook><Codes><Code name=" "/></Codes></CodeBook>', "no-name"),
    ],
)
def test_what_is_no_codebook_is_said(data, code):
    found = read_codebook(data, "x")
    assert found.codebook is None
    assert [p.code for p in found.problems] == [code]


DEEP = b"<Code name='x'>" * 21 + b"</Code>" * 21
MANY = b"<Code name='x'/>" * 2_001


@pytest.mark.parametrize("codes", [DEEP, MANY], ids=["deep", "many"])
def test_more_than_a_page_can_show_is_refused(codes):
    found = read_codebook(b"<CodeBook><Codes>" + codes + b"</Codes></CodeBook>", "x")
    assert [p.code for p in found.problems] == ["too-many-codes"]


def test_every_code_without_a_name_is_named_at_once():
    data = b'<CodeBook><Codes><Code name="a"/><Code name=""/><Code/></Codes></CodeBook>'
    assert [p.place for p in read_codebook(data, "x").problems] == ["code 2", "code 3"]


def test_what_a_codebook_here_has_no_place_for_is_said():
    data = b"""<Project><CodeBook><Codes>
        <Code name="Care" isCodable="false"><Code name="Time" color="#fff"><NoteRef/></Code></Code>
        <Code name="Closed" isCodable="false"/></Codes><Sets><Set name="s"/></Sets></CodeBook>
        <Sources><TextSource/></Sources><Notes/></Project>"""
    found = read_codebook(data, "x")
    assert found.codebook is not None
    assert [p.code for p in found.left_out] == ["sources", "sets", "memos", "colours", "closed"]
    assert "Codes with one: 1." in found.left_out[2].said
    assert "Closed" in found.left_out[4].said
    assert "Care" not in found.left_out[4].said


def test_the_codebook_of_another_programs_project_is_read():
    for path in sorted(CORPUS.glob("*.qd*")) if CORPUS.exists() else ():
        found = read_codebook(path.read_bytes(), "Theirs")
        assert "happiness" in {theme.name for theme in found.themes}
