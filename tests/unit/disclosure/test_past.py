"""What of past changes a reader may be told."""

from __future__ import annotations

from dataclasses import replace

from ripplegrid.disclosure import Past, Purpose, Reader, Role
from ripplegrid.model import Consent, PowerNote, TensionNote
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.words import Attribution, Audience, Use, VoiceKind
from tests.factories import about, case, contributor, entry, telling, voice

TEAM = Reader(role=Role.TEAM, author="ann")
FACILITATOR = Reader(role=Role.FACILITATOR)


def past(*records, reader=TEAM):
    return Past(case(*records), reader, Purpose.TEAM)


def test_what_everybody_sees_is_told_as_it_was_and_as_it_is() -> None:
    eyes = past(entry("e", text="New words"), telling("e", "v"))
    assert eyes.tells("entries", entry("e", text="Old words"))
    assert eyes.tells("tellings", telling("e", "v"))
    assert eyes.tells("entries", entry("removed"))
    assert eyes.tells("about", about("Old title"))


def test_a_note_is_told_only_to_whom_it_was_ever_for() -> None:
    note = PowerNote(id="n", text="They decided")
    narrow = replace(note, audience=Audience.FACILITATORS)
    assert past(note).tells("power_notes", note)
    assert not past(note).tells("power_notes", narrow)
    assert not past(narrow).tells("power_notes", note)
    assert past(narrow, reader=FACILITATOR).tells("power_notes", narrow)
    tension = TensionNote(id="t", text="Bus fares", author="ann")
    assert past(tension).tells("tension_notes", tension)
    assert not past(tension, reader=FACILITATOR).tells("tension_notes", tension)
    assert not past(reader=FACILITATOR).tells("tension_notes", tension)


def test_withdrawn_words_are_not_told_even_after_they_were_removed() -> None:
    no = Consent(id="no", voice="v", use=Use.WORKSHOP, given=False)
    eyes = past(no, entry("e", by="v"), telling("e", "v"))
    assert not eyes.tells("entries", entry("e", text="Old words"))
    assert not eyes.tells("tellings", telling("e", "v", account="Old words"))
    assert not eyes.tells("tellings", telling("x", "v"))
    assert eyes.tells("tellings", telling("x", "w"))


def test_who_stands_behind_a_name_is_never_told() -> None:
    named = contributor("p", name="Asha")
    hidden = replace(named, attribution=Attribution.ANONYMOUS)
    for reader in (TEAM, FACILITATOR):
        assert past(named, reader=reader).tells("contributors", named)
        assert not past(named, reader=reader).tells("contributors", hidden)
    assert not past(hidden).tells("contributors", named)
    spoken = voice("v", contributor="p", attribution=Attribution.PEN_NAME)
    assert not past(named).tells("voices", spoken)


def test_an_id_of_unknown_table_is_looked_for_in_all() -> None:
    tension = TensionNote(id="t", text="Bus fares", author="bob")
    eyes = past(tension, entry("e"))
    assert not eyes.shows_anywhere("t")
    assert eyes.shows_anywhere("e")
    assert eyes.shows_anywhere("nowhere")
    assert eyes.shows("about", "case")


def test_who_has_no_account_is_named_as_their_voice_is_by_now():
    past = Past(case(voice("v", name="Ann")), Reader(), Purpose.TEAM)
    assert past.called("v") == "Ann"
    assert past.called("gone") == "Somebody with a link"


def test_a_name_taken_back_is_not_told_even_of_a_voice_of_nobody() -> None:
    named = voice("v", name="Ann Lee")
    robin = replace(named, name="Robin", attribution=Attribution.PEN_NAME)
    assert not past(robin).tells("voices", named)
    assert past(robin).tells("voices", robin)


def test_kinds_that_are_not_shown_today_are_not_told() -> None:
    """Neither of a voice that says less today, nor of one that was removed."""
    nurse = voice("v", kind=VoiceKind.ANONYMOUS, types=frozenset({"nurse"}))
    quiet = replace(nurse, types=frozenset())
    assert not past(quiet).tells("voices", nurse)
    assert not past().tells("voices", nurse)
    assert past(quiet).tells("voices", quiet)
    many = [replace(nurse, id=f"v{n}") for n in range(20)]
    assert not past(*many).tells("voices", many[1])


def test_outside_nothing_is_told_of_what_is_gone() -> None:
    eyes = Past(case(entry("e")), Reader(), Purpose.REPORT)
    assert not eyes.tells("contributors", contributor("p", name="Asha"))
    assert eyes.tells("entries", entry("e"))


def test_a_former_state_is_shown_as_far_as_it_may_be_told_today() -> None:
    private = TensionNote(id="t", text="Bus fares", author="bob")
    today = case(entry("e", text="New"), entry("added"), telling("e", "v"), voice("v"))
    eyes = Past(today, TEAM, Purpose.TEAM)
    stood = eyes.before(
        Delta((
            Edit("about", about("Old title"), today.about),
            Edit("entries", entry("e", text="Old"), today.entries["e"]),
            Edit("entries", None, today.entries["added"]),
            Edit("entries", entry("gone"), None),
            Edit("tellings", telling("lost", "v"), None),
            Edit("tension_notes", private, None),
        ))
    )  # fmt: skip
    assert stood.title == "Old title"
    assert {e.id: e.text for e in stood.entries.values()} == {
        "e": "Old",
        "gone": entry("gone").text,
    }
    assert set(stood.tellings) == {"e/v"}
    assert not stood.tension_notes
