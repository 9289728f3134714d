"""What fields are called in the history."""

from dataclasses import fields

from ripplegrid.model.synthesis import SYNTHESIS_TABLES, AboutSynthesis
from ripplegrid.web.across.shown.labels import LABELS


def test_only_fields_that_there_are_have_a_word():
    every = {f.name for kind in (*SYNTHESIS_TABLES.values(), AboutSynthesis) for f in fields(kind)}
    assert set(LABELS) - {"about"} <= every
