import json

import pytest

from ripplegrid.cli.synthesise_told import answer_of, data_of, lines_of
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.across import Match, Statement
from ripplegrid.model.choosing import Choice, Proposal
from tests import factories as make

LEVELS = ("individual", "group", "organisational", "societal")


@pytest.fixture
def answer():
    cases = {
        one: make.case(
            make.entry("a", LEVELS, ("process",)),
            make.entry("b", ("group",), ("outcome",)),
            *([make.link("a", "b")] if one == "c1" else [make.link("b", "a")]),
            id=one,
            title=f"Case {one}",
        )
        for one in ("c1", "c2")
    }
    synthesis = make.synthesis(
        Proposal(id="p", title="One", case="c1"),
        Proposal(id="q", title="Two", case="c2"),
        Proposal(id="r", title="Known by name", case="c3"),
        Choice(id="ch", size=3, chosen=frozenset("pqr"), why="They differ."),
        *make.coding_round("ann", "ben", opened="2024-05-01", cases=("c1", "c2")),
        make.coding("c1/a", "t", "ann"),
        make.coding("c1/a", "t", "ben"),
        make.coding("c2/a", "t", "ann"),
        make.coding("c2/a", "u", "ben"),
        make.coding("c2/b", "t", "ann", against=True),
        Match(id="m", entries=frozenset({"c1/a", "c2/a"}), why="Both asked."),
        Match(id="n", entries=frozenset({"c1/b", "c2/b"})),
        Statement(id="s", text="Asking changes who asks."),
        title="Two together",
        question="What recurs?",
    )
    return answer_of(Gathered(synthesis, cases), {})


def test_people_read_what_was_found(answer):
    text = "\n".join(lines_of(answer))
    for said in (
        "Two together",
        "What recurs?",
        "Known by name: not in this file",
        "They differ.",
        "2 entries; 2 of them stand in several case studies.",
        "loop over 2 case studies",
        "Coding: First",
        "Seen differently: 0 settled, 1 wait.",
        "Trust (in one case study only)",
        "[proposed] Asking changes who asks. (other)",
    ):
        assert said in text, said


def test_programs_get_the_same(answer):
    data = json.loads(json.dumps(data_of(answer)))
    assert len(data["merged"]["entries"]) == 2
    assert data["merged"]["entries"][0]["from"][1]["case"] == "c2"
    assert data["only_together"]["loops"]["items"][0]["cases"] == [["c1"], ["c2"]]
    assert data["rounds"][0]["agreement"]["units"] == 3
    assert data["rounds"][0]["waiting"] == 1
    assert data["statements"][0]["state"] == "proposed"
    assert {"level", "column", "entries"} == set(data["merged"]["grid"][0])
