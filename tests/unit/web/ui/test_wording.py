"""Everyday words for the model's closed lists."""

import re
from pathlib import Path

import pytest

from ripplegrid.model import Label
from ripplegrid.model.naming import Naming
from ripplegrid.web.ui.wording import METHOD, WORDS, choices, formal, label, plain, terms, words
from tests import factories as make

WEB = Path(__file__).parents[4] / "src" / "ripplegrid" / "web"
NOT_WORDS = (
    r"{%\s*blocktrans.*?{%\s*endblocktrans\s*%}|{%\s*block body_class.*?endblock\s*%}",
    r"{%\s*block live.*?endblock\s*%}|<svg.*?</svg>|<pre.*?</pre>",
    r"{%.*?%}|{{.*?}}",
    r"<[^>]*>",
)


@pytest.mark.parametrize("kind", WORDS)
def test_every_member_has_words(kind):
    assert set(WORDS[kind]) == set(kind)
    assert [value for value, _ in choices(kind)] == [member.value for member in kind]


def test_the_same_value_can_mean_another_thing_elsewhere():
    told = {str(words(member)) for kind in WORDS for member in kind if member == "not said"}
    assert len(told) > 1


def test_a_list_is_offered_in_the_words_of_the_team():
    naming = Naming(make.case(Label(id="impacts", text="Ripples")))
    offered = dict(terms(naming, "columns"))
    assert offered["impacts"] == "Ripples"
    assert offered["mechanisms"] == plain(METHOD, "columns", "mechanisms") == "What made it work"
    assert label(METHOD, "columns", "impacts") == formal("columns", "impacts") == "Impacts"


@pytest.mark.parametrize("page", sorted(WEB.rglob("*.html")), ids=lambda page: page.name)
def test_every_word_of_a_page_is_marked_for_translation(page):
    text = page.read_text("utf-8")
    for pattern in NOT_WORDS:
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    assert set(re.findall(r"[^\W\d_]{2,}", text)) <= {"Ripplegrid"}
