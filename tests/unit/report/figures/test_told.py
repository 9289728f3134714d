"""Voices, directions and differences are read with merges followed."""

from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.people import Voice
from ripplegrid.model.registers import Label
from ripplegrid.model.words import Direction, Effect, Stance, VoiceKind
from ripplegrid.report.figures.told import Told, entries_said


def told_of(**tables):
    voices = [
        Voice(id="p", kind=VoiceKind.PERSON, name="P"),
        Voice(id="a", kind=VoiceKind.ANONYMOUS, name="A"),
    ]
    found = {name: table(records) for name, records in tables.items()}
    return Told(CaseStudy(about=About(id="c", title="T"), voices=table(voices), **found))


def test_a_merged_entry_speaks_with_the_voices_of_its_originals():
    told = told_of(
        entries=[Entry(id="1", text="A"), Entry(id="2", text="B", merged_into="1")],
        tellings=[
            Telling(id="t1", entry="1", voice="p", direction=Direction.POSITIVE),
            Telling(id="t2", entry="2", voice="a", direction=Direction.NEGATIVE),
        ],
    )
    assert list(told.entries) == ["1"]
    assert told.entries["1"].merged == 1
    assert str(told.entries["1"].heard) == "1 person and 1 anonymous post"
    assert told.entries["1"].directions == (Direction.POSITIVE, Direction.NEGATIVE)
    assert told.entries["1"].disputed


def test_a_link_is_disputed_when_somebody_disagrees_or_sees_another_effect():
    entries = [Entry(id="1", text="A"), Entry(id="2", text="B")]
    ends = {"contribution": "l", "source": "1", "target": "2"}

    def disputed(*claims):
        told = told_of(
            entries=entries,
            contributions=[Contribution(id="l", source="1", target="2")],
            claims=[Claim(id=str(i), voice="p", **ends, **c) for i, c in enumerate(claims)],
        )
        assert told.leads_on["1"] == told.leads_here["2"] == 1
        return told.links["l"].disputed

    assert not disputed({}, {"stance": Stance.AGREES})
    assert disputed({}, {"stance": Stance.PARTLY})
    assert disputed({"effect": Effect.HELPED}, {"effect": Effect.HINDERED})
    assert not disputed({"effect": Effect.HELPED}, {"effect": Effect.NOT_SAID})


def test_a_team_can_rename_a_term():
    told = told_of(labels=[Label(id="group", text="Our team")])
    assert told.label("levels", "group") == "Our team"
    assert told.label("levels", "individual") == "Individual"


def test_numbers_are_said_with_their_word():
    assert entries_said(1) == "1 entry"
    assert entries_said(2) == "2 entries"
