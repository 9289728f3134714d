"""Changes as programs send them."""

from __future__ import annotations

import json

import pytest

from ripplegrid.model import Label, Stage
from ripplegrid.model import changes as c
from ripplegrid.model.across import Statement
from ripplegrid.model.coding import Passage, Theme
from ripplegrid.model.words import Kind, Level
from ripplegrid.web.cases.change_codec import BadChange, read_change
from ripplegrid.web.cases.codec import change_values
from tests import factories as make

ENTRY = make.entry("e", "group", "use")
THEME = Theme(id="t", name="Trust")
PASSAGE = Passage(id="p", coder="ann", case="c1", telling="x", start=0, end=2, text="We")
SAID = Statement(id="s", text="Trust comes first", people=frozenset({"ann"}))
EVERY = [
    c.DescribeCase(make.about(), make.about("Better words")),
    c.AddEntry(ENTRY, make.telling("e", "v"), make.voice("v")),
    c.EditEntry(ENTRY, make.entry("e", text="Else")),
    c.PlaceEntry("e", frozenset({Level.GROUP}), frozenset({Kind.USE})),
    c.PlaceEntries(frozenset({"e", "f"}), frozenset({Level.GROUP})),
    c.AgreeOnEntries(frozenset({"e"}), agreed=False),
    c.SetAsideEntries(frozenset({"e"}), "twice"),
    c.SetAsideEntry("e", "twice"),
    c.TakeBackEntry("e"),
    c.SayOfEntry(make.telling()),
    c.LinkEntries(make.link(), make.claim()),
    c.EditContribution(make.link(), make.link(note="Why")),
    c.RemoveContribution("a>b", frozenset({"x", "y"})),
    c.LinkTogether("a>b", frozenset({"c>b"})),
    c.AttachEvidence("d", frozenset({"e/v"}), make.evidence()),
    c.DetachEvidence("d", frozenset({"e/v"})),
    c.SayOfContribution(make.claim(), make.voice()),
    c.MergeEntries("a", frozenset({"b"}), ENTRY),
    c.SplitEntry("a", "seed"),
    c.AddRecord(make.contributor()),
    c.AddRecords((make.voice(), ENTRY)),
    c.EditRecord(make.voice(), make.voice(name="Else")),
    c.RemoveRecord("voices", "v"),
    c.RenameTerms((), (Label(id="group", text="Us"),)),
    c.ChooseAttribution(make.contributor(), make.contributor(pen_name="Wren")),
    c.ArrangeStages((), (Stage(id="s", label="Trust"),)),
    c.DescribeSynthesis(make.synthesis().about, make.synthesis(title="Six").about),
    c.OpenRound("r", make.when("2026-05-01")),
    c.AmendStatement(SAID, "It comes first", "w", "Not in all", "ben", make.when("2026-05-01")),
    c.ReviseCodebook("b", (THEME,), (Theme(id="t", name="Trusting"), Theme(id="u", name="Use"))),
    c.CodeUnit((), (make.coding(passage="p"),), PASSAGE),
]


def test_every_change_is_tried():
    assert {change.name for change in EVERY} == set(c.CHANGES)


@pytest.mark.parametrize("change", EVERY, ids=lambda change: change.name)
def test_every_change_reads_back_as_it_was(change):
    sent = json.loads(json.dumps({"name": change.name, **change_values(change)}))
    assert read_change(sent) == change


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        (None, "no known name"),
        ({"name": "DropTables"}, "no known name"),
        ({"name": ["AddEntry"]}, "no known name"),
        ({"name": "AddRecord", "record": {"table": ["entries"]}}, "names no known table"),
        ({"name": "SetAsideEntry", "entry": "e", "why": "\ud800"}, "half of a character"),
        ({"name": "TakeBackEntry"}, "needs the field entry"),
        ({"name": "AgreeOnEntries", "entries": [], "agreed": "yes"}, "true or false"),
        ({"name": "TakeBackEntry", "entry": 3}, "entry should be a text"),
        ({"name": "TakeBackEntry", "entry": "e", "more": 1}, "no field more"),
        ({"name": "AddEntry", "entry": "e"}, "should be"),
        ({"name": "AddEntry", "entry": {"id": "e"}}, "text"),
        ({"name": "AddRecord", "record": {"id": "e"}}, "names no known table"),
        ({"name": "MergeEntries", "kept": "a", "others": "b"}, "others should be a list"),
        (
            {"name": "PlaceEntry", "entry": "e", "levels": ["galactic"], "kinds": []},
            "levels cannot be “galactic”",
        ),
    ],
)
def test_what_is_wrong_is_told(values, wrong):
    with pytest.raises(BadChange, match=wrong):
        read_change(values)
