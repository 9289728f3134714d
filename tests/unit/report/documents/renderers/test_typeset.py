"""What Typst is asked for: pictures of figures, and a sentence where it is missing."""

import sys

import pytest

from ripplegrid.errors import MissingExtra
from ripplegrid.report.documents.parts import Figure
from ripplegrid.report.documents.renderers.typeset import fitted, picture_of, typeset
from ripplegrid.report.documents.sentences import Furniture, Stated

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 68" width="340" height="68">'
    '<text x="9" y="30" font-family="Atkinson Hyperlegible Next">Tŷ</text></svg>'
)


def _figure(width: float = 340, height: float = 68) -> Figure:
    alt = Stated(text="A word", rests_on=(("about", "case"),))
    return Figure(kind="k", svg=SVG, alt=alt, caption=Furniture("C"), width=width, height=height)


def test_a_figure_becomes_a_picture_of_its_size() -> None:
    picture = picture_of(_figure(), dots=144)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 470
    assert int.from_bytes(picture[20:24]) == 94


def test_a_figure_fits_the_page_both_ways() -> None:
    assert fitted(_figure(), 160, 200) == 80
    assert fitted(_figure(960, 960), 160, 200) == 160
    assert fitted(_figure(680, 1360), 160, 200) == 100


def test_without_typst_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra) as refused:
        typeset("figure.typ", {"svg": SVG, "width": "9"})
    assert refused.value.hint == "Install it with: pip install 'ripplegrid[documents]'"
