import json

import pytest

from ripplegrid.cli.compare import named
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
