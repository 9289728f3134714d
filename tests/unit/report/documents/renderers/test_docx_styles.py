"""Every part of a document has a style, in ours and in a template."""

from io import BytesIO

import docx

from ripplegrid.exchange.examples import load
from ripplegrid.report.documents import make
from ripplegrid.report.documents.renderers.docx_styles import LOOKS, STYLES, opened
from tests.unit.report.documents.told import DAY


def test_every_style_has_a_look_but_that_of_tables() -> None:
    assert STYLES.keys() - LOOKS.keys() == {"table"}


def test_every_style_is_there_on_an_a4_page() -> None:
    word = opened(make("case-study", load("deep"), made=DAY), None)
    names = {style.name for style in word.styles}
    assert set(STYLES.values()) <= names
    assert round(word.sections[0].page_width.cm, 1) == 21.0
    assert word.styles["Heading 1"].paragraph_format.keep_with_next


def test_a_template_lends_what_it_has_and_gets_the_rest() -> None:
    own = docx.Document()
    own.styles["Quote"].font.name = "Garamond"
    file = BytesIO()
    own.save(file)
    word = opened(make("case-study", load("deep"), made=DAY), file.getvalue())
    assert word.styles["Quote"].font.name == "Garamond"
    assert set(STYLES.values()) <= {style.name for style in word.styles}
