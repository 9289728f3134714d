"""One entry told: when, by whom, how they see it, and some of their words."""

from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, Direction, FollowUpResult, Stance, VoiceKind
from ripplegrid.report.documents.entries import entry_blocks, headline, headline_of
from ripplegrid.report.documents.parts import Quotation, Section, paragraph
from ripplegrid.report.documents.sentences import Furniture
from tests.factories import claim, entry, telling, voice, when
from tests.unit.report.documents.told import account, found, text

TOLD = (
    entry(
        "a", ("group", "societal"), "outcome", text="Staff listen",
        when=when("2020-01-01", text="2020"), intended=Answer.NO, continuing=Answer.YES,
    ),
    telling(
        "a", "v", direction=Direction.POSITIVE, quotation="They listened.", for_whom="patients"
    ),
    telling("a", "w", direction=Direction.NEGATIVE, quotation="They had no time."),
    telling("a", "x", stance=Stance.DISAGREES, account="Nobody listened."),
)  # fmt: skip


def _section(*records: object, quoted: int = 2) -> Section:
    made = account(*records)  # type: ignore[arg-type]
    blocks = tuple(entry_blocks(made, made.case.entries["a"], quoted))
    return Section(title=Furniture("T"), anchor="t", blocks=blocks)


def test_everything_known_of_an_entry_is_said() -> None:
    said = text(_section(*TOLD))
    for words in (
        "Staff listen [1]", "2020.", "Voice v told it as a change for the better.",
        "Voice w told it as a change for the worse.", "Voice x disagreed.", "For: patients.",
        "It was not intended.", "When it was told, it went on.",
        "several levels: group and societal",
    ):  # fmt: skip
        assert words in said


def test_each_sentence_rests_on_those_who_told_it() -> None:
    worse = found(_section(*TOLD), "for the worse")
    assert worse.rests_on == (("tellings", "a/w"), ("voices", "w"))


def test_different_views_are_quoted_before_more_of_the_same() -> None:
    more = telling("a", "u", direction=Direction.POSITIVE, quotation="Every one of them did.")
    section = _section(*TOLD, more)
    quoted = [b.words.text for b in section.blocks if isinstance(b, Quotation)]
    assert quoted == ["“Every one of them did.”", "“They had no time.”"]
    assert len(_section(*TOLD, more, quoted=0).blocks) == 5


def test_who_told_it_is_not_said_where_nobody_did() -> None:
    assert "It is not said who told it." in text(_section(entry("a"), claim("a>b")))
    made = account(entry("a", text="Staff  listen"))
    assert paragraph(headline(made, made.case.entries["a"])).sentences[0].text.startswith("Staff l")


def test_what_follows_in_the_same_line_is_a_sentence_of_its_own() -> None:
    made = account(entry("a", text="Staff listen"), entry("b", text="Why?"))
    more = Furniture("Not everybody agrees.")
    said = [headline_of(made, made.case.entries[key], more)[0].text for key in ("a", "b")]
    assert [one[-1] for one in said] == [".", "]"]
    assert headline_of(made, made.case.entries["a"])[0].text.endswith("]")


def test_a_document_tells_nobody_that_it_was_good() -> None:
    claims = telling("a", "paper", direction=Direction.POSITIVE)
    paper = voice("paper", name="Mileage claims", kind=VoiceKind.DOCUMENT)
    said = text(_section(*TOLD, paper, claims))
    assert "It stands in ‘Mileage claims’, and is read there as good." in said
    assert "‘Mileage claims’ told" not in said


def test_what_stopped_is_not_told_as_going_on() -> None:
    day = when("2019-01-15", text="January 2019")
    over = FollowUp(id="u", entry="a", result=FollowUpResult.STOPPED, when=day)
    said = text(_section(*TOLD, over))
    assert "It had stopped when somebody asked again (January 2019)." in said
    assert "it went on" not in said
