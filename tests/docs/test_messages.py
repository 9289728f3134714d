"""Everything a reader may meet is gathered for translators; what would break is refused."""

from __future__ import annotations

import ast

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from tools.messages import Said, gaps, gather, in_module, renew, template, wrong


@pytest.fixture(scope="module")
def everything():
    return gather()


def test_every_kind_of_source_gives_its_sentences(everything):
    for said, place in {
        Said("Grid of {title}"): "src/ripplegrid/report/figures/grid.py",
        Said("{count} entry", "{count} entries"): "src/ripplegrid/report/figures/told.py",
        Said("Not expected: {entries}."): "src/ripplegrid/analysis/answers/change.py",
        Said(
            "{count:,} of {all} entries has no date.", "{count:,} of {all} entries have no date."
        ): ("src/ripplegrid/analysis/answers/strength.py"),
        Said("There is no {what} with the id {id}."): "src/ripplegrid/errors/model.py",
        Said("What was done here"): "src/ripplegrid/web/cases/templates/cases/history.html",
        Said("One person"): "src/ripplegrid/method/data/levels.toml",
        Said("one person"): "src/ripplegrid/method/data/levels.toml",
        Said("{items} and {last}"): "src/ripplegrid/saying.py",
        Said("piece of evidence"): "src/ripplegrid/model/case.py",
    }.items():
        assert place in everything[said], said


def test_a_sentence_is_found_whichever_name_its_marker_has():
    module = ast.parse(
        "from django.utils.translation import gettext_lazy as lazily\n"
        "from ripplegrid.saying import say, mark_count\n"
        "lazily('One'), say('Two' if x else 'Three', a=1), mark_count('a', 'b'), other('Four')\n"
        "Finding(template='Five' if x else 'Six', many='Seven')\n"
        "MissingRecord(what='entry', id='Eight')\n"
    )
    found = {said.text for said in in_module(module)}
    assert found == {"One", "Two", "Three", "a", "Five", "entry"} | {"Six"}


def test_gaps_are_read_whichever_way_they_are_written():
    assert gaps("{count:,} of {all}, %(name)s and %s; 100 %") == {"count", "all", "name", "%s"}


@pytest.mark.parametrize(
    ("source", "translation", "breaks"),
    [
        ("Grid of {title}", "Grid {title}", False),
        ("Grid of {title}", "Grid", False),
        ("Grid of {title}", "Grid {teitl}", True),
        (("{count} entry", "{count} entries"), ("un cofnod", "{count} cofnod"), False),
        (("{count} entry", "{count} entries"), ("un cofnod", "{nifer} cofnod"), True),
        ("Grid of {title}", "", False),
    ],
)
def test_a_translation_with_a_gap_of_its_own_is_refused(source, translation, breaks):
    assert bool(wrong(Message(source, translation))) is breaks


def test_a_language_is_begun_translated_and_renewed(tmp_path, capsys):
    said = Catalog(domain="django")
    said.add("Grid of {title}")
    said.add(("{count} entry", "{count} entries"))
    assert renew("cy", said, tmp_path) == []
    assert "cy: 0 of 2 sentences are translated in" in capsys.readouterr().out
    file = tmp_path / "cy" / "LC_MESSAGES" / "django.po"
    assert file.with_suffix(".mo").exists()

    asked = 'msgid "Grid of {title}"\nmsgstr "'
    text = file.read_text("utf-8").replace(asked, asked + "Grid {title}")
    file.write_text(text, "utf-8")
    said.add("A new sentence")
    assert renew("cy", said, tmp_path) == []
    with file.open("rb") as kept:
        now = read_po(kept, locale="cy")
    assert now["Grid of {title}"].string == "Grid {title}"
    assert now["A new sentence"].string == ""
    assert now.num_plurals > 2

    file.write_text(file.read_text("utf-8").replace("Grid {title}", "Grid {teitl}"), "utf-8")
    assert "teitl" in renew("cy", said, tmp_path)[0]


def test_the_catalogue_holds_each_sentence_once(everything):
    texts = [said.text for said in everything]
    assert len(texts) == len(set(texts)) == len(template())
