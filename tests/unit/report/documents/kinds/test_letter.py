"""Letters: to each person their own words, what became of them, and who else said so."""

from dataclasses import replace
from itertools import pairwise

from ripplegrid.disclosure import Reader
from ripplegrid.model.words import Attribution, Direction, Stance, VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.letter import own, tell
from ripplegrid.report.documents.parts import Block, leads_in, within
from ripplegrid.report.documents.renderers.inline import plain
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
    assert "Did not agree: Voice x." in mine
    assert "It stands in the table that the team agreed on." in mine
    assert "A question nobody placed" in other
    assert "It is kept, and not yet put in its place in the team’s table." in other
    assert "Nobody else has told of it so far." in other
    assert "You said that “A question nobody placed” helped to bring about “They dared”." in other
    assert "[" not in other
    assert all("How to answer" in one for one in found.values())
    assert all(section.fresh for section in tell(account(*RECORDS)).sections)


def test_who_doubted_a_link_is_not_told_that_they_said_it() -> None:
    doubt = (claim("b>a", "v", stance=Stance.PARTLY), claim("b>a", "x", stance=Stance.DISAGREES))
    found = letters(account(*RECORDS, *doubt))
    assert "You agreed only in part that “A question nobody placed” helped" in found["For Voice v"]
    assert "You did not agree that “A question nobody placed” helped" in found["For Voice x"]
    assert "Voice v and Voice x spoke of it too." in found["For Voice w"]


def test_the_answers_to_tick_stand_on_one_page() -> None:
    answer = tell(account(*RECORDS)).sections[0].sections[-1]
    pairs = list(pairwise(answer.blocks))
    assert len(pairs) == 4
    assert all(leads_in(block, after) for block, after in pairs)


def test_whoever_is_not_named_has_no_letter_among_the_others() -> None:
    hidden = voice("v", name="Vera", attribution=Attribution.ANONYMOUS)
    told = account(hidden, *RECORDS)
    assert list(letters(told)) == ["For Voice w", "For Voice x"]
    assert "They have it on their own page." in told_in(tell(told).opening)
    assert not any("Vera" in title + words for title, words in letters(told).items())


def told_in(blocks: tuple[Block, ...]) -> str:
    return " ".join(plain(said) for block in blocks for said in within(block))


def test_ones_own_letter_has_ones_own_words_also_those_that_may_not_leave() -> None:
    mine = voice("v", name="Vera", contributor="p", attribution=Attribution.ANONYMOUS)
    case = replace(allowed(mine, *RECORDS), consents={})
    told = Account(case, made=DAY, reader=Reader(contributor="p"))
    document = own(told, [told.case.voices["v"]])
    words = " ".join(text(section) for section in document.sections)
    assert "“I dared to ask”" in words
    assert "She dared at last" not in words
    assert "Thank you for telling what you saw." in told_in(document.opening)


def test_nobody_writes_to_an_anonymous_post_or_a_document() -> None:
    post = voice("v", kind=VoiceKind.ANONYMOUS)
    paper = voice("w", kind=VoiceKind.DOCUMENT)
    assert list(letters(account(post, paper, *RECORDS))) == ["For Voice x"]


def test_words_without_leave_stand_in_no_letter() -> None:
    case = replace(allowed(*RECORDS), consents={})
    document = tell(Account(case, made=DAY))
    assert len(document.sections) == 1
    assert "Nobody has said anything yet" in document.opening[-1].sentences[0].text  # type: ignore[union-attr]
