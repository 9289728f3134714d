import json

import pytest

from ripplegrid.exchange.examples import load
from ripplegrid.exchange.native import Gathered, write_synthesis
from ripplegrid.exchange.registry import read_file
from tests import factories as make


def test_check_says_that_a_file_can_be_read(run, deep):
    answer = run("check", deep)
    assert answer.exit_code == 0
    assert "deep.json can be read:" in answer.output
    assert f"{len(load('deep').entries)} entries" in answer.output


def test_check_lists_every_problem_with_its_place(run, deep):
    data = json.loads(deep.read_text("utf-8"))
    data["entries"][0]["levels"] = ["groop"]
    data["entries"][1]["score"] = 7
    deep.write_text(json.dumps(data), "utf-8")
    answer = run("check", deep, "--json")
    assert answer.exit_code == 1
    problems = json.loads(answer.stdout)["problems"]
    assert any("groop" in p["sentence"] for p in problems)
    assert any("score" in p["sentence"] + p["place"] for p in problems)
    assert all(p["place"] for p in problems)
    assert run("check", deep).exit_code == 1


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"{", b"[]", b"hello there"])
def test_check_of_what_is_no_case_study_ends_with_1_and_a_sentence(run, tmp_path, content):
    path = tmp_path / "thing.json"
    path.write_bytes(content)
    answer = run("check", path)
    assert answer.exit_code == 1
    assert "thing.json cannot be read" in answer.output


def test_convert_writes_the_same_case_in_another_format(run, deep, tmp_path):
    book = tmp_path / "deep.xlsx"
    answer = run("convert", deep, book)
    assert answer.exit_code == 0, answer.output
    assert "deep.xlsx is written." in answer.output
    case = read_file(book).case
    assert {e.text for e in case.entries.values()} == {
        e.text for e in load("deep").entries.values()
    }


def test_convert_says_what_the_target_cannot_carry(run, deep, tmp_path):
    answer = run("convert", deep, tmp_path / "deep.docx", "--json")
    assert answer.exit_code == 0, answer.output
    assert json.loads(answer.stdout)["lost"]


def test_convert_takes_named_formats(run, deep, tmp_path):
    odd = tmp_path / "deep.data"
    odd.write_bytes(deep.read_bytes())
    again = tmp_path / "again.data"
    answer = run("convert", odd, again, "--from", "json", "--to", "json")
    assert answer.exit_code == 0, answer.output
    assert again.read_bytes() == deep.read_bytes()


def test_convert_of_a_broken_file_writes_nothing(run, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    answer = run("convert", broken, tmp_path / "out.xlsx")
    assert answer.exit_code == 1
    assert "broken.json cannot be read whole." in answer.stderr
    assert not (tmp_path / "out.xlsx").exists()


def test_check_reads_a_synthesis_too(run, tmp_path):
    path = tmp_path / "together.json"
    kept = make.synthesis(*make.coding_round("ann", opened="2024-05-01"), make.coding())
    with path.open("wb") as stream:
        write_synthesis(Gathered(kept), stream)
    answer = run("check", path)
    assert answer.exit_code == 0, answer.output
    assert "together.json can be read: 2 themes, 1 codings." in answer.output
    assert json.loads(run("check", path, "--json").stdout)["records"]["themes"] == 2
    path.write_bytes(path.read_bytes().replace(b'"theme"', b'"teme"'))
    answer = run("check", path)
    assert answer.exit_code == 1
    assert "There is no field “teme” here." in answer.output
    assert "together.json cannot be read." in answer.output
