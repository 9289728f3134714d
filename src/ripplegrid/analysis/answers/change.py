"""What changed, what nobody expected or wanted, and what did not change: questions 1 to 3."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.effects import ON
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.lasting import lasting
from ripplegrid.analysis.links import LEVEL_BITS
from ripplegrid.analysis.wording import Wording, quoted
from ripplegrid.model.account import Entry, Telling
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Direction, Effect, Level, Stance
from ripplegrid.saying import mark, say, say_list

MOST = 6
MYSELF = frozenset({"me", "myself", "us", "ourselves"})
TELLERS = mark("those who told it")
"""What “for me” means once it stands beside what others said."""


def changed(words: Wording) -> Iterator[Finding]:
    """Question 1: what changed, for whom, at which levels."""
    impacts = [entry for entry in _shown(words) if entry.impact]
    if not impacts:
        yield Finding(
            code="change-none",
            question=1,
            template="Nobody has said yet what changed.",
        )
        return
    for level in LEVEL_BITS:
        yield from _at(words, level, [entry.id for entry in impacts if level in entry.levels])
    yield from _for_whom(words, impacts)
    unplaced = tuple(entry.id for entry in impacts if not entry.levels)
    if unplaced:
        yield Finding(
            code="change-unplaced",
            question=1,
            template="Not yet placed on a level: {entries}.",
            data={"entries": words.entries(unplaced)},
            entries=unplaced,
        )


def _at(words: Wording, level: Level, entries: list[Id]) -> Iterator[Finding]:
    if not entries:
        return
    voices = tuple(dict.fromkeys(v for entry in entries for v in _tellers(words, entry)))
    data = {"level": words.level(level), "entries": words.entries(entries)}
    if voices:
        yield Finding(
            code="change",
            question=1,
            template="At the {level} level, {voices} told of {entries}.",
            data=data | {"voices": words.who(voices)},
            entries=tuple(entries),
            voices=voices,
        )
    else:
        yield Finding(
            code="change-untold",
            question=1,
            template="At the {level} level stands {entries}, and it is not said who told it.",
            data=data,
            entries=tuple(entries),
        )


def _for_whom(words: Wording, impacts: list[Entry]) -> Iterator[Finding]:
    named: dict[str, str] = {}
    entries: dict[str, dict[Id, None]] = {}
    voices: dict[str, dict[Id, None]] = {}
    for entry in impacts:
        for telling in _tellings(words, entry.id):
            whom = " ".join(telling.for_whom.split())
            if whom:
                whom = say(TELLERS) if whom.casefold() in MYSELF else whom
                key = named.setdefault(whom.casefold(), whom)
                entries.setdefault(key, {})[entry.id] = None
                voices.setdefault(key, {})[telling.voice] = None
    order = sorted(entries, key=lambda key: (-len(entries[key]), key))
    for key in order[:MOST]:
        found = tuple(entries[key])
        yield Finding(
            code="for-whom",
            question=1,
            template="For {whom}: {entries}.",
            data={"whom": key, "entries": words.entries(found)},
            entries=found,
            voices=tuple(voices[key]),
        )
    if len(order) > MOST:
        rest = order[MOST:]
        yield Finding(
            code="for-whom-more",
            question=1,
            template="Changes were also told for {whom}.",
            data={"whom": say_list(rest[:MOST], len(rest) - MOST)},
            entries=tuple(dict.fromkeys(entry for key in rest for entry in entries[key])),
            voices=tuple(dict.fromkeys(voice for key in rest for voice in voices[key])),
        )


def unexpected(words: Wording) -> Iterator[Finding]:
    """Question 2: what people did not expect or want."""
    shown = list(_shown(words))
    found = False
    for code, template, entries in (
        (
            "unexpected",
            mark("Not expected: {entries}."),
            [e.id for e in shown if e.expected is Answer.NO],
        ),
        (
            "unexpected-partly",
            mark("Expected only in part: {entries}."),
            [e.id for e in shown if e.expected is Answer.PARTLY],
        ),
        (
            "unintended",
            mark("Not intended: {entries}."),
            [e.id for e in shown if e.intended is Answer.NO],
        ),
        (
            "unintended-partly",
            mark("Intended only in part: {entries}."),
            [e.id for e in shown if e.intended is Answer.PARTLY],
        ),
    ):
        if entries:
            found = True
            yield Finding(
                code=code,
                question=2,
                template=template,
                data={"entries": words.entries(entries, MOST)},
                entries=tuple(entries),
                voices=tuple(dict.fromkeys(v for e in entries for v in _tellers(words, e))),
            )
    for finding in _called_bad(words, shown):
        found = True
        yield finding
    for finding in _hindered(words):
        found = True
        yield finding
    if not found:
        yield Finding(
            code="unexpected-none",
            question=2,
            template="Nobody has said that anything was unexpected, unwanted or bad. "
            "Perhaps nothing was, or perhaps nobody was asked.",
        )


def _called_bad(words: Wording, shown: list[Entry]) -> Iterator[Finding]:
    """One sentence an entry, those that most voices call bad first."""
    told = [
        (
            entry.id,
            _saying(words, entry.id, Direction.NEGATIVE),
            _saying(words, entry.id, Direction.MIXED),
        )
        for entry in shown
    ]
    told.sort(key=lambda one: (-len(one[1]), -len(one[2])))
    for entry, worse, mixed in told:
        if worse and mixed:
            template = mark(
                "{entry} was told as a change for the worse by {worse}, "
                "and as both good and bad by {mixed}."
            )
        elif worse:
            template = mark("{entry} was told as a change for the worse by {worse}.")
        else:
            template = mark("{entry} was told as both good and bad by {mixed}.")
        if worse or mixed:
            said = {"worse": words.who(worse), "mixed": words.who(mixed)}
            yield Finding(
                code="called-negative" if worse else "called-mixed",
                question=2,
                template=template,
                data={"entry": words.entry(entry)} | said,
                entries=(entry,),
                voices=tuple(dict.fromkeys((*worse, *mixed))),
            )


def _only_bad(words: Wording, entry: Id) -> bool:
    """Whether all who judge something call it bad: what worked against it is nothing unwanted."""
    judged = {telling.direction for telling in _tellings(words, entry)} - {Direction.NOT_SAID}
    return judged == {Direction.NEGATIVE}


def _hindered(words: Wording) -> Iterator[Finding]:
    """What worked against something that not everybody calls bad."""
    said = words.analysis.testimony
    for mask, links in zip(said.supports, words.analysis.table.pairs.links, strict=True):
        for place in links:
            link = words.case.contributions[words.analysis.table.contributions[place]]
            if link.effect not in {Effect.HINDERED, Effect.BOTH}:
                continue
            source, target = words.analysis.table.name(
                (words.analysis.table.sources[place], words.analysis.table.targets[place])
            )
            if _only_bad(words, target):
                continue
            yield Finding(
                code="hindered",
                question=2,
                template=ON[link.effect],
                data={"source": words.entry(source), "target": words.entry(target)},
                entries=(source, target),
                contributions=(link.id,),
                voices=said.named(mask),
            )


def unchanged(words: Wording) -> Iterator[Finding]:
    """Question 3: what did not change."""
    findings = [*_nothing_changed(words), *_stopped(words)]
    yield from findings
    if not findings:
        yield Finding(
            code="unchanged-none",
            question=3,
            template="Nobody has said what did not change, or what did not last.",
        )
    sought = words.case.about.sought
    if sought:
        yield Finding(
            code="sought",
            question=3,
            template="At the start the project hoped for {sought}. "
            "Nobody has recorded beside these hopes whether they came about.",
            more=(mark("Lay this beside what changed, and ask what did not come about."),),
            data={"sought": say_list([quoted(hope) for hope in sought])},
        )


def _nothing_changed(words: Wording) -> Iterator[Finding]:
    for entry in _shown(words):
        by = _nothing(words, entry.id)
        if by:
            yield Finding(
                code="unchanged",
                question=3,
                template="Of {entry}, {voices} said that nothing changed.",
                data={"voices": words.who(by), "entry": words.entry(entry.id)},
                entries=(entry.id,),
                voices=by,
            )


def _stopped(words: Wording) -> Iterator[Finding]:
    read = words.analysis.testimony.reading
    over = [entry.id for entry in _shown(words) if lasting(words.case, entry.id, read).over]
    if over:
        yield Finding(
            code="stopped",
            question=3,
            template="Did not last: {entries}.",
            data={"entries": words.entries(over, MOST)},
            entries=tuple(over),
        )


def _shown(words: Wording) -> Iterator[Entry]:
    for entry in words.analysis.table.entries:
        yield words.case.entries[entry]


def _tellings(words: Wording, entry: Id) -> list[Telling]:
    said = words.analysis.testimony
    told = said.tellings[said.at[entry]]
    return [telling for telling in told if telling.stance is not Stance.DISAGREES]


def _tellers(words: Wording, entry: Id) -> list[Id]:
    return [telling.voice for telling in _tellings(words, entry)]


def _nothing(words: Wording, entry: Id) -> tuple[Id, ...]:
    """Who says that nothing changed: whoever does not agree that it happened may say so too."""
    said = words.analysis.testimony
    told = said.tellings[said.at[entry]]
    return tuple(dict.fromkeys(t.voice for t in told if t.direction is Direction.NOTHING))


def _saying(words: Wording, entry: Id, direction: Direction) -> tuple[Id, ...]:
    told = _tellings(words, entry)
    return tuple(dict.fromkeys(t.voice for t in told if t.direction is direction))
