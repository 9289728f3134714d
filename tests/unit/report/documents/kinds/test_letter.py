"""Letters: to each person their own words, what became of them, and who else said so."""

from dataclasses import replace

from ripplegrid.model.words import Attribution, Direction, Stance, VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.letter import tell
from tests.factories import claim, entry, telling, voice
from tests.unit.report.documents.told import DAY, account, allowed, text

RECORDS = (
    entry("a", "group", "outcome", text="They dared", agreed=True),
    telling("a", "v", quotation="I dared to ask"),
    telling("a", "w", quotation="She dared at last", direction=Direction.POSITIVE),
    telling("a", "x", stance=Stance.DISAGREES),
    entry("b", text="A question nobody placed"),
    telling("b", "w"),
    claim("b>a", "w"),
)


def letters(told: Account) -> dict[str, str]:
    return {s.title.text: text(s) for s in tell(told).sections[:-1]}


def test_each_person_has_a_letter_with_their_own_words_alone() -> None:
    found = letters(account(*RECORDS))
    assert list(found) == ["For Voice v", "For Voice w", "For Voice x"]
    mine, other = found["For Voice v"], found["For Voice w"]
    assert "“I dared to ask”" in mine
    assert "She dared at last" not in mine
    assert "Told of it too: Voice w." in mine
    assert "Agreed in part, or disagreed: Voice x." in mine
    assert "The team took it into the grid that all agreed on." in mine
    assert "A question nobody placed" in other
    assert "It waits to be placed on the grid." in other
    assert "Nobody else has told of it so far." in other
    assert "You also said what led to what:" in other
    assert all("How to answer" in one for one in found.values())
    assert all(section.fresh for section in tell(account(*RECORDS)).sections)


def test_whoever_is_not_named_has_a_letter_without_a_name() -> None:
    hidden = voice("v", name="Vera", attribution=Attribution.ANONYMOUS)
    found = letters(account(hidden, *RECORDS))
    assert "For somebody who is not named" in found
    assert not any("Vera" in title + words for title, words in found.items())


def test_nobody_writes_to_an_anonymous_post_or_a_document() -> None:
    post = voice("v", kind=VoiceKind.ANONYMOUS)
    paper = voice("w", kind=VoiceKind.DOCUMENT)
    assert list(letters(account(post, paper, *RECORDS))) == ["For Voice x"]


def test_words_without_leave_stand_in_no_letter() -> None:
    case = replace(allowed(*RECORDS), consents={})
    document = tell(Account(case, made=DAY))
    assert len(document.sections) == 1
    assert "Nobody has said anything yet" in document.opening[-1].sentences[0].text  # type: ignore[union-attr]
