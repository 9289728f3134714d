"""How to read the report."""

from ripplegrid.report.documents.kinds.case_study.reading import WORDS, reading
from tests.unit.report.documents.told import account, text


def test_a_few_words_are_explained_and_the_method_is_named_in_full() -> None:
    said = text(reading(account()))
    assert all(one in said for one in WORDS)
    assert "https://doi.org/10.1186/s12961-018-0375-0" in said
