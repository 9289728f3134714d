import json

import pytest

from ripplegrid.exchange.native import Gathered, write_synthesis
from ripplegrid.model.coding import CodingRound
from tests import factories as make

CODES = "unit,Ann,Ben,Cai\nu1,trust,trust,trust\nu2,power,power,trust\nu3,power,power,\n"


@pytest.fixture
def table(tmp_path):
    def write(text=CODES):
        path = tmp_path / "codes.csv"
        path.write_text(text, "utf-8")
        return path

    return write


def test_people_get_figures_differences_and_what_to_beware_of(run, table):
    answer = run("agree", table(), "--resamples", 200)
    assert answer.exit_code == 0, answer.output
    for words in (
        "3 units, 3 coders (Ann, Ben, Cai), scale nominal.",
        "Krippendorff’s alpha",
        "Code by code",
        "Ann and Ben",
        "u2: Ann “power”; Ben “power”; Cai “trust”",
        "drawing the units again 200 times (seed 1)",
        "Only 3 units were compared.",
    ):
        assert words in answer.stdout


def test_programs_get_everything_and_the_same_each_time(run, table):
    one, other = (run("agree", table(), "--json", "--seed", 7).stdout for _ in range(2))
    assert one == other
    found = json.loads(one)
    assert found["coders"] == ["Ann", "Ben", "Cai"]
    assert found["seed"] == 7
    assert set(found["overall"]["measures"]) == {"percent", "alpha", "fleiss", "ac1", "pabak"}
    assert found["problems"][0]["code"] == "layout"
    assert [theme["code"] for theme in found["themes"]] == ["power", "trust"]


def test_one_theme_and_some_coders(run, table):
    answer = run("agree", table(), "--theme", "trust", "--coder", "Ann", "--coder", "Cai", "--json")
    found = json.loads(answer.stdout)
    assert [theme["code"] for theme in found["themes"]] == ["trust"]
    assert found["coders"] == ["Ann", "Cai"]
    assert "cohen" in found["overall"]["measures"]


def test_scales_and_words_for_ranks(run, table):
    text = "unit,A,B\nu,low,high\nv,low,low\nw,high,high"
    answer = run(
        "agree", table(text), "--scale", "ordinal", "--order", "low, middle,high", "--json"
    )
    found = json.loads(answer.stdout)
    assert found["codes"] == ["low", "middle", "high"]
    assert found["overall"]["measures"]["weighted"]["value"] == pytest.approx(0.4)


def test_every_problem_of_a_file_is_told_at_once_with_its_place(run, table):
    answer = run("agree", table("unit,A,B\nu,1,x\nu,1,2\n"), "--scale", "ratio")
    assert answer.exit_code == 1
    assert answer.stdout == ""
    assert "row 2, column C: “x” cannot be compared." in answer.stderr
    assert "row 3, column A: The unit “u” stands in row 2 already." in answer.stderr
    assert "The codings in codes.csv cannot be compared as they are." in answer.stderr


def test_warnings_go_to_standard_error_and_do_not_stop(run, table):
    answer = run("agree", table("unit,A,B\nu,NA,x\nv,x,x"), "--resamples", 0)
    assert answer.exit_code == 0
    assert "add --missing NA" in answer.stderr
    assert "drawing the units" not in answer.stdout


def test_what_is_not_there_ends_with_1(run, table):
    for words in (("--theme", "time"), ("--coder", "Dee"), ("--sheet", "One")):
        answer = run("agree", table(), *words)
        assert (answer.exit_code, answer.stdout) == (1, "")
    assert "It has: power, trust." in run("agree", table(), "--theme", "time").stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--scale", "fuzzy"), ("--order", "a,b"), ("--resamples", "-1"),
        ("--scale", "ordinal", "--order", "a,A"), ("--scale", "ordinal", "--order", "a,,b"),
    ],
)  # fmt: skip
def test_a_wrong_call_ends_with_2(run, table, words):
    assert run("agree", table(), *words).exit_code == 2


@pytest.fixture
def together(tmp_path):
    """A synthesis file with an opened round and one that is blind."""
    blind = CodingRound(id="x", title="Second", codebook="b")
    synthesis = make.synthesis(
        *make.coding_round("ann", "ben", opened="2024-05-01"),
        make.coding("c1/e", "t", "ann"),
        make.coding("c1/e", "t", "ben"),
        make.coding("c1/f", "t", "ann"),
        make.coding("c1/f", "u", "ben"),
        blind,
        *(make.coding("c1/e", "u", who, id=f"x{who}", round="x") for who in ("ann", "ben")),
    )
    path = tmp_path / "together.json"
    with path.open("wb") as stream:
        write_synthesis(Gathered(synthesis), stream, backup=True)
    return path


def test_the_opened_rounds_of_a_synthesis_are_compared(run, together):
    answer = run("agree", together, "--resamples", 0)
    assert answer.exit_code == 0, answer.output
    assert answer.output.startswith("First\n")
    assert "2 units, 2 coders (Ann, Ben), scale sets." in answer.output
    assert "Second" not in answer.output
    data = json.loads(run("agree", together, "--json", "--resamples", 0, "--theme", "Trust").stdout)
    [found] = data["rounds"]
    assert [theme["code"] for theme in found["themes"]] == ["Trust"]
    assert run("agree", together, "--coder", "Zoe").exit_code == 1
    assert run("agree", together, "--scale", "ordinal").exit_code == 2
    alone = run("agree", together, "--coder", "Ann")
    assert "No round in which two or more" in alone.output


def test_the_codings_of_a_qda_project_are_compared(run, tmp_path):
    coded = "".join(
        f'<Coding creatingUser="{who}"><CodeRef targetGUID="C"/></Coding>' for who in ("A", "B")
    )
    path = tmp_path / "project.qde"
    path.write_text(
        '<Project><Users><User guid="A" name="Ann"/><User guid="B" name="Ben"/></Users>'
        '<CodeBook><Codes><Code guid="C" name="Trust"/></Codes></CodeBook><Sources><TextSource '
        'guid="S" name="Letter"><PlainTextSelection startPosition="0" endPosition="4">'
        f"{coded}</PlainTextSelection></TextSource></Sources></Project>"
    )
    answer = run("agree", path, "--resamples", 0)
    assert answer.exit_code == 0, answer.output
    assert "1 units, 2 coders (Ann, Ben), scale sets." in answer.output
    assert "A unit is a stretch that coders marked" in answer.output
    path.write_text("<Project")
    assert run("agree", path).exit_code == 1
