"""Why these case studies."""

from ripplegrid.report.documents.kinds.synthesis.choosing import choosing
from tests.unit.report.documents.six import account, bare
from tests.unit.report.documents.told import text


def test_what_was_suggested_and_what_was_chosen_stand_apart_with_the_reasons():
    told = text(choosing(account()))
    for words in (
        "6 case studies were chosen.",
        "They were chosen by Ann and Ben.",
        "at least 1 case study from every country",
        "Why these: They differ in who began.",
        "People chose the sample that was suggested.",
        "No more varied sample exists",
        "Suggested: The only one chosen at",
        "Why: The first six.",
        "A mapping of walks",
    ):
        assert words in told


def test_what_is_missing_among_them_is_said():
    assert "Among those chosen there is:" in text(choosing(account()))


def test_before_anybody_chose_it_says_so():
    assert "Nobody has chosen case studies yet." in text(choosing(bare()))
