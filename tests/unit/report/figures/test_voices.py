"""Voices stand side by side by stakeholder type; those without a voice are named."""

from dataclasses import replace

import pytest

from ripplegrid.model.words import Level
from ripplegrid.report.figures.told import Told
from ripplegrid.report.figures.voices import lines_of
from tests.unit.report.figures.drawn import root_of, texts
from tests.unit.report.figures.synthetic import case_of


def test_people_documents_and_posts_have_rows_of_their_own():
    people, others, silent = lines_of(Told(case_of(60)))
    assert [line.label for line in others] == ["Documents", "Anonymous posts"]
    assert {"Carer", "Researcher"} <= {line.label for line in people}
    assert "Funder" in silent
    assert not {line.label for line in people} & set(silent)


def test_the_levels_of_a_row_are_those_its_voices_tell_of():
    case = case_of(60)
    told = Told(case)
    document = lines_of(told)[1][0]
    said = {t.entry for t in case.tellings.values() if t.voice == "vd"}
    for level, ids in document.levels.items():
        assert ids == {e for e in said if level in case.entries[e].levels}


def test_types_without_a_voice_are_shown_as_such():
    assert "No person speaks as" in texts(root_of("voices", case_of(15)))


@pytest.mark.parametrize("width", [390, 820, 1280])
def test_every_level_is_named_whatever_the_room(width):
    shown = texts(root_of("voices", case_of(60), width=width))
    for level in ("Individual", "Group", "Organisational", "Societal", "Paradigmatic"):
        assert level in shown


def test_nobody_is_asked_for_the_paradigmatic_level():
    case = case_of(15)
    base = {k: replace(e, levels=e.levels - {Level.PARADIGMATIC}) for k, e in case.entries.items()}
    assert "Paradigmatic" not in texts(root_of("voices", replace(case, entries=base)))


def test_a_long_kind_of_people_is_written_whole():
    case = case_of(60)
    people = {k: replace(c, types=frozenset()) for k, c in case.contributors.items()}
    voices = {k: replace(v, types=frozenset()) for k, v in case.voices.items()}
    unknown = replace(case, contributors=people, voices=voices)
    shown = texts(root_of("voices", unknown, width=820))
    assert "not said" in shown
    assert "stakehold…" not in shown
