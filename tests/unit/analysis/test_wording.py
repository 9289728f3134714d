from ripplegrid.analysis.analysis import analyse
from ripplegrid.analysis.wording import LONGEST, Wording, days, links_said, quoted
from ripplegrid.model.people import StakeholderType
from ripplegrid.model.registers import Label
from ripplegrid.model.words import Level, VoiceKind

from ...factories import case, contributor, entry, voice, when


def words(*records):
    made = case(*records)
    return Wording(made, analyse(made))


def test_entries_in_the_order_of_time_and_how_many_more():
    found = words(
        entry("a", text="Late.", when=when("2019-01-01")),
        entry("b", text="Early", when=when("2015-01-01")),
        entry("c", text="Some day"),
        entry("d", text="Another day"),
    )
    assert found.entries(["a", "b", "c", "d"]) == "“Early”, “Late”, “Some day” and 1 more"
    assert found.way(["a", "b"]) == "“Late” → “Early”"


def test_voices_by_name_and_anonymous_ones_only_counted():
    found = words(
        voice("a", name="Ann"),
        voice("d", kind=VoiceKind.DOCUMENT, name="Minutes"),
        voice("x", kind=VoiceKind.ANONYMOUS, name="submission 17"),
        voice("y", kind=VoiceKind.ANONYMOUS, name="submission 18"),
    )
    assert found.who(["a"]) == "Ann"
    assert found.who(["a", "d", "x"]) == "Ann, ‘Minutes’ and one anonymous post"
    assert found.who(["x", "y"]) == "2 anonymous posts"
    assert found.who([]) == "nobody"


def test_many_voices_are_counted_side_by_side_and_never_added_up():
    found = words(
        *(voice(str(place), name=f"Person {place}") for place in range(5)),
        voice("x", kind=VoiceKind.ANONYMOUS),
    )
    assert found.who([*"01234", "x"]) == "5 people and 1 anonymous post"
    assert found.count(["x"]) == "1 anonymous post"


def test_two_voices_of_one_person_are_one_person():
    found = words(
        contributor("p"),
        *(voice(str(place), name=f"Diary {place}", contributor="p") for place in range(4)),
    )
    assert found.who(["0", "1", "2", "3"]) == "1 person"


def test_a_teams_own_words_come_first():
    found = words(Label(id="group", text="Our team"), StakeholderType(id="vet", label="Vet"))
    assert found.level(Level.GROUP) == "Our team"
    assert found.level(Level.SOCIETAL) == "societal"
    assert found.kind_of_person("vet") == "Vet"
    assert found.kind_of_person("service user") == "service user"
    assert found.stage("no such stage") == "no such stage"
    assert found.column("impacts") == "impacts"


def test_long_texts_are_cut_at_a_word():
    text = quoted("word " * 100)
    assert len(text) < LONGEST + 5
    assert text.endswith("word …”")
    assert quoted("Two\n lines.") == "“Two lines”"


def test_lists_numbers_and_times():
    assert links_said(1) == "1 link"
    assert links_said(2) == "2 links"
    assert [days(n) for n in (0, 1, 45, 365, 1000)] == [
        *("no time at all", "1 day", "1 month", "12 months", "about 3 years")
    ]
