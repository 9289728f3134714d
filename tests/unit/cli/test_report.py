import json
from dataclasses import replace

import docx
import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.exchange.native import write_synthesis
from ripplegrid.exchange.registry import write_file
from ripplegrid.model import table
from ripplegrid.report.documents import KINDS, KINDS_ACROSS
from tests.unit.report.documents.six import SECRET, six


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_is_written(run, deep, tmp_path, kind):
    for ending in KINDS[kind].endings:
        target = tmp_path / f"report{ending}"
        answer = run("report", deep, "--kind", kind, "-o", target, "--made", "2026-01-31")
        assert answer.exit_code == 0, answer.output
        assert f"report{ending} is written." in answer.output
        assert target.stat().st_size > 1000


def test_it_says_the_file_and_the_day_it_was_made(run, deep, tmp_path):
    target = tmp_path / "report.html"
    run("report", deep, "-o", target, "--made", "2026-01-31")
    page = target.read_text("utf-8")
    assert "Made on 31 January 2026." in page
    assert deep.name in page


def test_another_ending_is_refused_before_anything_is_written(run, deep, tmp_path):
    target = tmp_path / "report.doc"
    answer = run("report", deep, "-o", target)
    assert answer.exit_code == 1
    assert "cannot be made as .doc" in answer.output
    assert not target.exists()


def test_a_former_state_is_told_less_what_was_withdrawn_since(run, deep, tmp_path):
    then = load("home-care")
    voice = next(v for v in then.voices.values() if v.name == "Darlene Boutilier")
    no = [replace(c, given=False) if c.voice == voice.id else c for c in then.consents.values()]
    write_file(then, tmp_path / "then.json")
    write_file(replace(then, consents=table(no)), tmp_path / "now.json")
    made = [tmp_path / "then.html", tmp_path / "again.html", tmp_path / "now.html"]
    day = ("--made", "2026-01-31")
    run("report", tmp_path / "then.json", "-o", made[0], *day)
    run("report", tmp_path / "then.json", "-o", made[1], *day)
    run("report", tmp_path / "then.json", "-o", made[2], "--now", tmp_path / "now.json", *day)
    first, again, less = (path.read_text("utf-8") for path in made)
    assert first == again
    assert "Darlene Boutilier" in first
    assert f"voices/{voice.id}" in first
    assert f"voices/{voice.id}" not in less
    assert "the account it was made from has the SHA-256 digest" in less


def test_a_template_of_ones_own_is_used(run, deep, tmp_path):
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "Our house"
    own.save(str(tmp_path / "own.docx"))
    answer = run("report", deep, "-o", tmp_path / "r.docx", "--template", tmp_path / "own.docx")
    assert answer.exit_code == 0, answer.output
    made = docx.Document(str(tmp_path / "r.docx"))
    assert made.sections[0].header.paragraphs[0].text == "Our house"


def test_a_synthesis_file_is_told_as_what_it_is(run, tmp_path):
    file = tmp_path / "six.json"
    with file.open("wb") as stream:
        write_synthesis(six(), stream)
    for ending in KINDS_ACROSS["synthesis"].endings:
        target = tmp_path / f"six{ending}"
        answer = run("report", file, "-o", target, "--made", "2026-01-31")
        assert answer.exit_code == 0, answer.output
        assert target.stat().st_size > 1000
    page = (tmp_path / "six.html").read_text("utf-8")
    assert "What six projects changed" in page
    assert "Made from the state six.json" in page
    assert SECRET not in page


def test_a_former_synthesis_is_told_less_what_is_not_let_out_any_more(run, tmp_path):
    then = six()
    (gone, *_) = then.cases
    now = replace(then, cases={one: case for one, case in then.cases.items() if one != gone})
    for name, gathered in (("then", then), ("now", now)):
        with (tmp_path / f"{name}.json").open("wb") as stream:
            write_synthesis(gathered, stream)
    day = ("--made", "2026-01-31")
    for name, more in (("first.md", ()), ("again.md", ("--now", tmp_path / "then.json")),
                       ("less.md", ("--now", tmp_path / "now.json"))):  # fmt: skip
        answer = run("report", tmp_path / "then.json", "-o", tmp_path / name, *day, *more)
        assert answer.exit_code == 0, answer.output
    first, again, less = ((tmp_path / f"{x}.md").read_text() for x in ("first", "again", "less"))
    assert first == again
    assert less != first
    word = next(iter(then.cases[gone].entries.values())).text[:40]
    assert word not in less


def test_a_grid_has_only_what_was_agreed_on_request(run, deep, tmp_path):
    target = tmp_path / "grid.html"
    run("report", deep, "--kind", "grid-a3", "--agreed-only", "-o", target)
    assert "This grid has only what the team agreed on." in target.read_text("utf-8")


def test_a_document_that_cannot_be_made_of_a_file_is_refused(run, deep, tmp_path):
    file = tmp_path / "six.json"
    with file.open("wb") as stream:
        write_synthesis(six(), stream)
    target = tmp_path / "r.html"
    wrong = run("report", file, "-o", target, "--kind", "case-study")
    assert "holds a synthesis" in wrong.output
    other = run("report", deep, "-o", target, "--kind", "synthesis")
    assert "holds no synthesis" in other.output
    now = run("report", file, "-o", target, "--now", deep)
    assert "--now is the same kind of file" in now.output
    agreed = run("report", deep, "-o", target, "--agreed-only")
    assert "--agreed-only is for the grid" in agreed.output
    assert not target.exists()


def test_what_to_look_at_first_is_said_and_answered_in_json(run, tmp_path):
    file, target = tmp_path / "home-care.json", tmp_path / "report.md"
    write_file(load("home-care"), file)
    said = run("report", file, "-o", target).output
    assert "“Jo-Anne” stands in this document, and Jo-Anne Levy chose not to be named." in said
    answer = json.loads(run("report", file, "-o", target, "--json").output)
    assert answer["written"] == "report.md"
    codes = {one["code"] for one in answer["hints"]}
    assert "name-chosen" in codes
    assert len(answer["looked_for"]) == 5
