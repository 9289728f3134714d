"""Entries with their numbers, voices as they chose to be named."""

from ripplegrid.analysis.analysis import analyse
from ripplegrid.model.words import VoiceKind
from ripplegrid.report.documents.naming import DocumentWording, in_time, unnamed, without_names
from ripplegrid.report.documents.sentences import REFERENCE
from tests.factories import case, entry, telling, voice, when


def _words(*records: object) -> DocumentWording:
    made = case(*records)  # type: ignore[arg-type]
    return DocumentWording(made, analyse(made))


def test_numbers_follow_the_order_of_time() -> None:
    late, early = entry("a", when=when("2020-01-01")), entry("b", when=when("2019-01-01"))
    words = _words(late, early, entry("c"))
    assert dict(words.numbers) == {"b": 1, "a": 2, "c": 3}
    assert sorted([entry("c"), late, early], key=in_time) == [early, late, entry("c")]


def test_an_entry_is_named_with_its_number() -> None:
    said = _words(entry("a", text="Staff listen")).entry("a")
    assert said.startswith("“Staff listen” ")
    assert REFERENCE.findall(said) == ["1"]


def test_who_is_not_named_is_counted() -> None:
    nobody = [voice(key, name="Anonymous") for key in ("x", "y")]
    post = voice("z", kind=VoiceKind.ANONYMOUS, name="A note on the wall")
    words = _words(*nobody, post, voice("v", name="Ann"), telling("e", "v"))
    assert words.who(["v"]) == "Ann"
    assert words.who(["v", "x", "y", "z"]) == "Ann, 2 unnamed people and one anonymous post"
    assert words.called("x") == "somebody unnamed"
    assert without_names(nobody[:1]) == ["somebody unnamed"]
    assert unnamed(post)


def test_documents_stand_in_quotation_marks_and_many_voices_are_counted() -> None:
    paper = voice("d", kind=VoiceKind.DOCUMENT, name="Minutes")
    people = [voice(key, name=key.upper()) for key in "abc"]
    words = _words(paper, *people)
    assert words.who(["d"]) == "‘Minutes’"
    assert words.who(["a", "b", "c", "d"]) == "3 people and 1 document"
    assert words.who([]) == "nobody"
