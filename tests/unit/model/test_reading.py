"""A case study as people see it."""

from ripplegrid.model import reading
from ripplegrid.model.reading import Reading, VoiceCount, count_voices
from ripplegrid.model.words import VoiceKind
from tests.factories import case, claim, contributor, entry, link, telling, voice

MERGED = case(
    entry("a", "group", "outcome"),
    entry("b", merged_into="a"),
    entry("c", merged_into="b"),
    entry("d"),
    entry("e", set_aside=True, set_aside_why="said twice"),
    entry("f", merged_into="e"),
    telling("a", "v"),
    telling("c", "w"),
    telling("d", "v"),
    link("a", "d"),
    link("d", "e"),
    claim("a>d", "v"),
    claim("a>d", "w", source="c"),
)


def test_only_what_is_neither_merged_nor_set_aside_is_shown() -> None:
    read = Reading(MERGED)
    assert [e.id for e in read.entries] == ["a", "d"]
    assert [e.id for e in read.grid] == ["a"]
    assert [e.id for e in read.tray] == ["d"]
    assert [e.id for e in read.set_aside] == ["e"]


def test_merges_are_followed_however_deep() -> None:
    read = Reading(MERGED)
    assert read.speaks_for("a") == read.speaks_for("c") == ("a", "b", "c")
    shown = read.shown_as("c")
    assert shown is not None
    assert shown.id == "a"
    assert read.shown_as("f") is None


def test_merges_in_a_circle_leave_each_entry_to_itself() -> None:
    circle = case(entry("a", merged_into="b"), entry("b", merged_into="a"), entry("c"))
    assert set(Reading(circle).spoken_for_by) == {"a", "b", "c"}
    assert Reading(circle).entries == (entry("c"),)


def test_the_voices_of_an_entry_are_those_of_all_it_speaks_for() -> None:
    read = Reading(MERGED)
    assert [t.id for t in read.tellings_of("a")] == ["a/v", "c/w"]
    assert [v.id for v in read.voices_of("b")] == ["v", "w"]


def test_links_are_shown_while_both_ends_are() -> None:
    read = Reading(MERGED)
    assert [c.id for c in read.contributions] == ["a>d"]
    assert [c.id for c in read.claims_of("a>d")] == ["a>d/v", "a>d/w"]
    assert [v.id for v in read.voices_on("a>d")] == ["v", "w"]
    assert read.claims_of("d>e") == ()


def test_the_types_of_a_voice_are_its_own_and_its_contributors() -> None:
    person = contributor("p", types=frozenset({"carer"}))
    spoken = case(person, voice("v", contributor="p", types=frozenset({"manager"})), voice("w"))
    assert Reading(spoken).types_of("v") == {"carer", "manager"}
    assert Reading(spoken).types_of("w") == frozenset()


def test_voices_are_counted_by_kind_and_never_summed() -> None:
    anonymous = [voice(f"n{i}", kind=VoiceKind.ANONYMOUS) for i in range(3)]
    document = voice("d", kind=VoiceKind.DOCUMENT, document="x")
    again = voice("d2", kind=VoiceKind.DOCUMENT, document="x")
    counted = count_voices([voice("v"), voice("w"), document, again, *anonymous])
    assert counted == VoiceCount(people=2, documents=1, anonymous=3)
    assert str(counted) == "2 people, 1 document and 3 anonymous posts"


def test_two_voices_of_one_contributor_are_one_person() -> None:
    counted = count_voices([voice("v", contributor="p"), voice("w", contributor="p")])
    assert str(counted) == "1 person"


def test_nobody_is_said_plainly() -> None:
    assert str(count_voices([])) == "nobody"
    assert not count_voices([])


def test_single_questions_have_single_answers() -> None:
    assert [e.id for e in reading.shown_entries(MERGED)] == ["a", "d"]
    assert [e.id for e in reading.tray(MERGED)] == ["d"]
    assert reading.speaks_for(MERGED, "b") == ("a", "b", "c")
    assert [c.id for c in reading.shown_contributions(MERGED)] == ["a>d"]
