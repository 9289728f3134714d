"""The codes."""

from ripplegrid.model.coding import Codebook, Theme
from ripplegrid.report.documents.kinds.synthesis.codebook import codebook
from tests.unit.report.documents.six import bare
from tests.unit.report.documents.told import text


def test_every_version_is_told_and_the_themes_of_the_last():
    wide = Theme(id="w", name="Wide", meaning="All of it", source="Beckett")
    deep = Theme(id="d", name="Deep", part_of="w")
    first = Codebook(id="1", title="Ours", version=1, themes=frozenset({"w"}), memo="Begun")
    second = Codebook(id="2", title="Ours", version=2, themes=frozenset({"w", "d"}))
    told = text(codebook(bare(wide, deep, first, second)))
    assert "‘Ours’, version 1. Begun." in told
    assert "Themes of ‘Ours’, version 2" in told
    assert "All of it From: Beckett." in told
    assert told.index("Wide") < told.index("Deep")


def test_a_theme_in_no_codebook_is_not_lost_and_none_at_all_is_said():
    assert "Loose" in text(codebook(bare(Theme(id="t", name="Loose"))))
    assert "There is no codebook." in text(codebook(bare()))
