"""Everyday words for the model's closed lists."""

import pytest

from ripplegrid.web.ui.wording import WORDS, choices, words


@pytest.mark.parametrize("kind", WORDS)
def test_every_member_has_words(kind):
    assert set(WORDS[kind]) == set(kind)
    assert [value for value, _ in choices(kind)] == [member.value for member in kind]


def test_the_same_value_can_mean_another_thing_elsewhere():
    told = {str(words(member)) for kind in WORDS for member in kind if member == "not said"}
    assert len(told) > 1
