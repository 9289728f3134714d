import json

import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.exchange.native import read_synthesis
from ripplegrid.exchange.registry import write_file
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from tests import factories as make


@pytest.fixture
def two(tmp_path):
    """Two case files whose grids share a thing; of the first, one voice said no to reports."""
    said = "Carers were asked before the rota was drawn up"
    yes, no = (Consent(id=f"k{v}", voice=v, use=Use.REPORT, given=v != "w") for v in ("v", "w"))
    one = make.case(
        make.entry("e", ("group",), ("process",), text=said),
        make.entry("s", ("group",), ("outcome",), text="SECRET"),
        make.telling("e", "v"),
        make.telling("s", "w"),
        yes,
        no,
        id="c1",
        title="Rotas",
    )
    other = make.case(make.entry("f", ("group",), ("process",), text=said), id="c2", title="Wards")
    paths = [tmp_path / "rotas.json", tmp_path / "wards.json"]
    for case, path in zip((one, other), paths, strict=True):
        write_file(case, path)
    return paths


def test_case_studies_are_read_together_and_written_as_a_synthesis(run, two, tmp_path):
    out = tmp_path / "together.json"
    answer = run("synthesise", *two, "-o", out, "--title", "Rotas and wards")
    assert answer.exit_code == 0, answer.output
    assert "SECRET" not in answer.output
    assert "together.json is written." in answer.output
    assert "What may say the same" in answer.output
    assert b"SECRET" not in out.read_bytes()
    with out.open("rb") as stream:
        found = read_synthesis(stream).found
    assert found.synthesis.title == "Rotas and wards"
    assert found.synthesis.cases == tuple(found.cases) == ("c1", "c2")
    assert not found.synthesis.matches
    again = run("synthesise", out, "--json")
    data = json.loads(again.stdout)
    assert data["proposed_matches"][0]["entries"] == ["c1/e", "c2/f"]
    assert [one["title"] for one in data["cases"]] == ["Rotas", "Wards"]


def test_codes_of_a_table_give_patterns(run, two, tmp_path):
    table = tmp_path / "codes.csv"
    rows = ("rotas/e,Ann,asking", "wards/f,Ann,asking", "wards/f,Ben,asking", "wards/f,Ben,time")
    table.write_text("\n".join(("unit,coder,code", *rows)))
    answer = run("synthesise", *two, "--codings", table, "--json")
    assert answer.exit_code == 0, answer.output
    data = json.loads(answer.stdout)
    [pattern] = [one for one in data["patterns"] if one["recurs"]]
    assert pattern["code"] == "asking"
    assert pattern["cases"] == ["c1", "c2"]
    [coding] = data["rounds"]
    assert coding["waiting"] == 1, "Ben alone said time"


def test_a_unit_that_is_no_entry_is_said(run, two, tmp_path):
    table = tmp_path / "codes.csv"
    table.write_text("unit,coder,code\nnowhere,Ann,asking\nwards/f,Ben,time\n")
    answer = run("synthesise", *two, "--codings", table)
    assert answer.exit_code == 1
    assert "nowhere: No entry of these case studies is called so." in answer.stderr


def test_what_cannot_be_done_is_said_in_a_sentence(run, two, tmp_path):
    out = tmp_path / "together.json"
    assert run("synthesise", *two, "-o", out).exit_code == 0
    for words in ([out, two[0]], [out, "--title", "x"], [two[0], two[0]]):
        answer = run("synthesise", *words)
        assert answer.exit_code == 1
        assert "Traceback" not in answer.output
    wrong = run("synthesise", *two, "-o", tmp_path / "x.docx")
    assert "cannot be made as .docx" in wrong.stderr


def test_the_examples_are_read_together(run, tmp_path):
    paths = [tmp_path / f"{name}.json" for name in ("deep", "home-care")]
    for path in paths:
        write_file(load(path.stem), path)
    answer = run("synthesise", *paths)
    assert answer.exit_code == 0, answer.output
    assert load("deep").title in answer.output
