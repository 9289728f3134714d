import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.exchange.csv_entries import FORMAT
from ripplegrid.exchange.limits import MOST_RECORDS
from ripplegrid.model.words import Answer, Direction, Effect, Kind, Level


def read(text, name="impacts.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    return FORMAT.read(io.BytesIO(data), name)


def warned(found):
    return [(p.code, p.place) for p in found.problems if p.weight != "note"]


LIST = """Our impacts,,,,,,,,
No,What happened,Level,Kind,When,Who says so,Quote,Led to,Budget
1,Staff listen,Individual; group,Outcome,spring 2016,Asha,“I wait now”,2,£10
2,Letters are clear,organisational,use,12/03/2016,Ben,,Staff listen; 9,
,,,,,,,,
3,,group,outcome,,,,,
4,Nothing else,wider,impact,some day,,Shame,4,
"""


def test_a_list_is_read_row_by_row():
    case = read(LIST).case
    assert case.title == "impacts"
    listen = next(e for e in case.entries.values() if e.text == "Staff listen")
    assert listen.levels == {Level.INDIVIDUAL, Level.GROUP}
    assert listen.kinds == {Kind.OUTCOME}
    assert listen.when.text == "spring 2016"
    assert (listen.note, listen.came_from) == ("Budget: £10", "impacts.csv, row 3")
    telling = next(t for t in case.tellings.values() if t.entry == listen.id)
    assert (case.voices[telling.voice].name, telling.quotation) == ("Asha", "“I wait now”")
    texts = {e.id: e.text for e in case.entries.values()}
    links = {(texts[c.source], texts[c.target], c.effect) for c in case.contributions.values()}
    assert links == {
        ("Staff listen", "Letters are clear", Effect.NOT_SAID),
        ("Letters are clear", "Staff listen", Effect.NOT_SAID),
    }


def test_every_decision_is_told_with_its_row():
    found = read(LIST)
    assert warned(found) == [
        ("above-headings", "row 1"),
        ("no-text", "row 6"),
        ("no-voice", "row 7"),
        ("not-understood", "row 7, column levels"),
        ("not-understood", "row 7, column kinds"),
        ("not-understood", "row 7, column when"),
        ("dangling", "row 4, column led to"),
        ("self-link", "row 7, column led to"),
    ]
    codes = [p.code for p in found.problems if p.weight == "note"]
    assert codes == ["columns", "other-columns", "no-sign", "date", "in-the-tray"]


def test_what_is_not_understood_stays_in_the_note():
    entry = next(e for e in read(LIST).case.entries.values() if e.text == "Nothing else")
    assert entry.note.split("\n") == [
        "quotation: Shame", "levels: wider", "kinds: impact", "when: some day",
    ]  # fmt: skip
    assert not entry.placed


def test_answers_directions_and_signed_links():
    found = read(
        "text;intended;expected;published;direction;for whom;by;helped;hindered;note\n"
        "A;yes;no;yes;good;patients;Asha;B;;Well\nB;perhaps;partly;no;odd;;asha;;A;\n"
    )
    a, b = sorted(found.case.entries.values(), key=lambda e: e.text)
    assert (a.intended, a.expected, a.published, a.note) == (Answer.YES, Answer.NO, True, "Well")
    assert (b.intended, b.note) == (Answer.NOT_SAID, "intended: perhaps")
    assert len(found.case.voices) == 1
    tellings = {t.entry: t for t in found.case.tellings.values()}
    assert (tellings[a.id].direction, tellings[a.id].for_whom) == (Direction.POSITIVE, "patients")
    assert (tellings[b.id].direction, tellings[b.id].account) == (Direction.NOT_SAID, "odd")
    effects = {c.source: c.effect for c in found.case.contributions.values()}
    assert effects == {a.id: Effect.HELPED, b.id: Effect.HINDERED}


def test_cells_beyond_the_headings_and_a_heading_twice_are_kept():
    found = read("text,level,level\nA,group,societal,more\n")
    (entry,) = found.case.entries.values()
    assert entry.levels == {Level.GROUP}
    assert entry.note == "level: societal\nBeyond the last column: more"


def test_a_text_that_two_rows_say_cannot_be_pointed_at():
    found = read("text,led to\nA,B\nB,\nB,\n")
    assert found.case.contributions == {}
    assert warned(found) == [("dangling", "row 2, column led to")]


@pytest.mark.parametrize("text", ["", "a,b\n1,2", "1,2,3\n4,5,6", "kind,level\nuse,group"])
def test_a_table_without_a_column_for_what_happened_is_refused(text):
    found = read(text)
    assert found.case is None
    assert [p.code for p in found.problems if p.weight == "error"] == ["no-headings"]


def test_one_column_is_enough():
    assert len(read("Impact\nStaff listen\nLetters are clear\n").case.entries) == 2


def test_the_longest_text_and_every_letter_come_through():
    text = "Gŵyl e\u0301 \U0001f33f " + "x" * 10_000
    (entry,) = read(f"text,level\n{text},group\n").case.entries.values()
    assert entry.text == text


@given(st.lists(st.tuples(st.text("ab ", max_size=3), st.text("ab;", max_size=3)), max_size=6))
@settings(deadline=None)
def test_every_row_is_stored_or_listed(rows):
    body = "".join(f"{text},{led_to},x\n" for text, led_to in rows)
    found = read(f"text,led to,note\n{body}")
    left_out = [p for p in found.problems if p.code == "no-text"]
    assert len(found.case.entries) + len(left_out) == len(rows)


def test_it_is_recognised_by_its_name_only():
    assert FORMAT.recognises(b"a,b", "x.CSV")
    assert not FORMAT.recognises(b"a,b", "x")
    assert not FORMAT.recognises(b"PK\x03\x04", "x.csv")
    assert read(bytes(25 * 1024 * 1024 + 1)).problems[0].code == "too-large"
    assert read("text\tlevel\nA, b\tgroup\n", "x.tsv").whole


def test_a_list_of_more_rows_than_people_can_tell_is_refused():
    found = read("text\n" + "a\n" * MOST_RECORDS)
    assert [p.code for p in found.problems] == ["too-many-records"]
