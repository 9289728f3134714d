import json

import pytest

from ripplegrid.exchange.examples import load, names
from ripplegrid.exchange.registry import write_file

INVENTED = ("discharge-app", "home-care", "school-mornings")


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cases")
    for name in names():
        write_file(load(name), folder / f"{name}.json")
    return {name: folder / f"{name}.json" for name in names()}


def test_a_sample_is_suggested_with_its_reasons(run, cases):
    answer = run("select", *cases.values(), "--size", 3, "--at-least", "country=1", "--json")
    assert answer.exit_code == 0, answer.output
    data = json.loads(answer.stdout)
    assert load("home-care").id in [case["id"] for case in data["suggested"]]
    assert all(case["reasons"] for case in data["suggested"])
    assert data["proven"]
    assert data["covered"] == data["covered_at_most"] == 12
    assert any(gap["kind"] == "adherence/throughout" for gap in data["missing"])


def test_people_settle_places_and_say_who_is_in(run, cases):
    words = ["--include", "deep", "--leave-out", "home-care.json"]
    words += ["--place", "deep:scale=Very large", "--place", "deep:stages=some"]
    answer = run("select", *cases.values(), "--size", 2, *words, "--json")
    assert answer.exit_code == 0, answer.output
    data = json.loads(answer.stdout)
    chosen = {case["id"]: case for case in data["suggested"]}
    deep = load("deep").id
    assert chosen[deep]["places"]["scale"] == ["throughout"]
    assert "You asked for it." in chosen[deep]["reasons"]
    assert load("home-care").id not in chosen
    open_ = {(o["id"], o["dimension"]) for o in data["not_settled"]}
    assert (deep, "scale") not in open_
    assert (deep, "adherence") in open_


def test_the_same_in_sentences(run, cases):
    answer = run("select", *(cases[name] for name in INVENTED), "--size", 2)
    assert answer.exit_code == 0, answer.output
    assert "which case studies you look at is for you to choose" in answer.output
    assert "Not settled" in answer.output
    assert "What the sample lacks:" in answer.output
    assert "Nothing is more varied." in answer.output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--size", "9"], 1, "Only 6 case studies can be chosen"),
        (["--size", "2", "--include", "nobody"], 1, "nobody is not among the case studies"),
        (["--size", "2", "--place", "deep:scale=enormous"], 1, "“enormous” is not one of"),
        (["--size", "2", "--place", "scale"], 2, "should read home-care:scale=some"),
        (["--size", "2", "--at-least", "town=1"], 2, "should read author=1"),
        (["--size", "0"], 2, "--size"),
        ([], 2, "--size"),
    ],
)
def test_what_cannot_be_is_said(run, cases, words, code, said):
    answer = run("select", *cases.values(), *words)
    assert answer.exit_code == code
    assert said in answer.stderr


def test_the_same_file_twice_is_said(run, cases):
    answer = run("select", cases["deep"], cases["deep"], "--size", 1)
    assert answer.exit_code == 1
    assert "given twice" in answer.stderr
