"""The elements a word processor's file is made of."""

from docx.oxml.ns import qn

from ripplegrid.report.documents.renderers import docx_xml as xml


def test_words_keep_their_spaces_and_lose_what_xml_cannot_hold() -> None:
    made = xml.run(" a\x0bb ")
    assert made.find(qn("w:t")).text == " ab "


def test_names_of_anchors_are_short_and_stay_apart() -> None:
    long = [xml.name_of("dimension-" + "x" * 60 + end) for end in "ab"]
    assert len(set(long)) == 2
    assert all(len(name) <= 40 for name in long)
    assert xml.name_of("entry-3") == "entry_3"


def test_a_table_of_contents_is_one_field() -> None:
    lines = list(xml.contents([("One", "one"), ("Two", "two")], "TOC1"))
    kinds = [c.get(qn("w:fldCharType")) for line in lines for c in line.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_a_bookmark_goes_round_the_words() -> None:
    made = xml.paragraph("Normal", [xml.run("a")])
    xml.bookmark(made, "here", 3)
    tags = [child.tag for child in made]
    assert tags == [qn("w:pPr"), qn("w:bookmarkStart"), qn("w:r"), qn("w:bookmarkEnd")]


def test_a_heading_row_is_marked_and_no_row_is_torn() -> None:
    row = xml.row([[xml.paragraph("Normal", [])]], head=True)
    assert row.trPr.find(qn("w:tblHeader")) is not None
    assert row.trPr.find(qn("w:cantSplit")) is not None


def test_a_picture_says_what_it_shows() -> None:
    made = xml.drawing("rId1", size=(10, 20), number=1, alt="A <map>", name="Map")
    assert made.find(f".//{qn('wp:docPr')}").get("descr") == "A <map>"


def test_another_style_takes_the_place_of_the_first() -> None:
    made = xml.paragraph("Normal", [])
    xml.restyle(made, "Note")
    assert made.style == "Note"


def test_a_row_of_many_words_may_go_on_upon_the_next_page():
    long = xml.paragraph("Cell", [xml.run("word " * 100)])
    assert xml.row([[long]]).trPr.find(qn("w:cantSplit")) is None
