import json

import pytest

from ripplegrid.cli.compare import named
from ripplegrid.disclosure.leaving import without
from ripplegrid.errors import NobodyLikeThat
from ripplegrid.exchange.examples import load
from ripplegrid.exchange.registry import write_file
from ripplegrid.model.words import VoiceKind

from ...factories import case, voice


@pytest.fixture
def app(tmp_path):
    path = tmp_path / "app.json"
    write_file(load("discharge-app"), path)
    return path


def test_two_groups_in_sentences(run, app):
    answer = run("compare", app, "--groups", "Service user, carer", "manager")
    assert answer.exit_code == 0, answer.output
    assert answer.output.startswith("Home by Lunch")
    assert "Both tell of “The app won a national prize for co-production”" in answer.output
    assert "Apart from both: 4 anonymous posts." in answer.output


def test_two_groups_for_programs(run, app):
    answer = run("compare", app, "--groups", "service user", "everybody else", "--json")
    data = json.loads(answer.stdout)
    assert {"case", "sides", "entries", "links", "chains", "levels", "findings"} <= set(data)
    assert {row["told_by"] for row in data["entries"]} == {"other", "both", "neither"}
    assert data["silent_types"] == ["funder"]


def test_a_group_that_is_not_there_is_a_sentence(run, app):
    answer = run("compare", app, "--groups", "nurses", "manager")
    assert answer.exit_code == 1
    assert "“nurses” is neither a kind of people" in answer.stderr
    assert "manager" in answer.stderr


def test_who_is_meant():
    made = case(voice("a", name="Ann"), voice("x", name="A card", kind=VoiceKind.ANONYMOUS))
    assert named(made, "Everybody else").rest
    assert named(made, "Ann,carer").voices == {"a"}
    assert named(made, "Ann,carer").types == {"carer"}
    with pytest.raises(NobodyLikeThat):
        named(made, "A card")


def test_what_came_after_a_day(run, tmp_path):
    path = tmp_path / "home-care.json"
    write_file(load("home-care"), path)
    answer = run("compare", path, "--day", "February 2018")
    assert answer.exit_code == 0, answer.output
    assert "This goes by when it happened" in answer.output
    assert "Only since then do impacts stand at these levels: societal" in answer.output
    data = json.loads(run("compare", path, "--day", "2018-02-28", "--json").stdout)
    assert data["clock"] == "happened"
    assert data["findings"][0]["code"] == "time-clock"


def test_two_files_of_one_project(run, tmp_path):
    made = load("deep")
    gone = min(made.entries)
    before = without(made, {("entries", gone)})
    for name, state in (("before", before), ("after", made)):
        write_file(state, tmp_path / f"{name}.json")
    answer = run("compare", tmp_path / "before.json", tmp_path / "after.json", "--json")
    assert answer.exit_code == 0, answer.output
    assert set(json.loads(answer.stdout)["new"]) == {gone}


def test_two_projects_are_refused(run, app, deep):
    answer = run("compare", deep, app)
    assert answer.exit_code == 1
    assert "have nothing in common" in answer.stderr


@pytest.mark.parametrize("words", [(), ("--groups", "carer", "manager", "--day", "2018")])
def test_one_thing_is_compared_at_a_time(run, app, words):
    assert run("compare", app, *words).exit_code == 2


def test_a_day_that_is_no_day(run, app):
    answer = run("compare", app, "--day", "when it rained")
    assert answer.exit_code == 2
    assert "is no day" in answer.stderr
