"""A document as Markdown: everything said, nothing read as markup."""

from io import BytesIO

import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import KINDS, make
from ripplegrid.report.documents.parts import Document, Paragraph, Section, sentences_of
from ripplegrid.report.documents.renderers.inline import plain
from ripplegrid.report.documents.renderers.markdown import write_markdown
from ripplegrid.report.documents.sentences import Furniture, Stated
from tests.unit.report.documents.told import DAY, allowed


def text_of(document: Document) -> str:
    file = BytesIO()
    write_markdown(document, file)
    return file.getvalue().decode("utf-8")


@pytest.mark.parametrize("kind", [k for k, made in KINDS.items() if ".md" in made.endings])
def test_every_sentence_is_there(kind: str) -> None:
    document = make(kind, load("preterm-births"), made=DAY)
    said = text_of(document).replace("\\", "")
    for sentence in sentences_of(document):
        assert plain(sentence) in said


def _one(text: str) -> str:
    said = Stated(text=text, rests_on=(("about", "case"),))
    blank = make("case-study", allowed(), made=DAY)
    section = Section(title=Furniture("T"), anchor="t", blocks=(Paragraph((said,)),))
    document = Document(
        kind="k", title=said, subtitle=Furniture("K"), language="en", made=DAY,
        state=blank.state, sections=(section,),
    )  # fmt: skip
    return text_of(document).rstrip().rpartition("\n")[2]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*so* [x](y) <b> a|b", r"\*so\* \[x\](y) \<b\> a\|b"),
        ("1. First", r"1\. First"),
        ("- point", r"\- point"),
        ("# head", r"\# head"),
        ("2014 to 2016", "2014 to 2016"),
    ],
)
def test_what_people_wrote_is_never_markup(text: str, written: str) -> None:
    assert _one(text) == written
