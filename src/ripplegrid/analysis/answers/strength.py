"""How strong the testimony is, what we do not know and whom to ask: questions 11 and 12."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ripplegrid.analysis.effects import BACKWARDS
from ripplegrid.analysis.evidence import Outside
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.results import RobustnessOf
from ripplegrid.analysis.wording import Wording, links_said, quoted
from ripplegrid.model.record import Id
from ripplegrid.model.words import Direction, Effect
from ripplegrid.saying import mark, mark_count, say_count, say_list

MOST = 6
BARE = mark_count(
    "{count:,} of {all} changes has nothing behind it yet but what people said, neither a document "
    "nor anybody from outside: {entries}.",
    "{count:,} of {all} changes have nothing behind them yet but what people said, neither a "
    "document nor anybody from outside: {entries}.",
)


def strong(words: Wording) -> Iterator[Finding]:
    """Question 11: how strong the testimony is, and what would weaken it."""
    found = words.analysis.robustness
    if not found:
        yield Finding(
            code="robustness-unknown",
            question=11,
            template="Nobody has said how what people did together led to an outcome, so there "
            "is no chain that could hold or break.",
        )
    order = sorted(found, key=lambda one: (len(one.voices), one.claims, one.outcome))
    for one in order[:MOST]:
        yield _holds(words, one)
    if len(order) > MOST:
        rest = tuple(one.outcome for one in order[MOST:])
        yield Finding(
            code="robustness-more",
            question=11,
            template="{count:,} more of the {all} outcomes is not told of here; it hangs on no "
            "fewer voices than these.",
            many="{count:,} more of the {all} outcomes are not told of here; they hang on no fewer "
            "voices than these.",
            data={"count": len(rest), "all": len(order)},
            entries=rest,
        )
    yield from _outside(words)
    bare = words.analysis.evidence.bare
    if bare:
        first, many = BARE
        impacts = sum(words.case.entries[e].impact for e in words.analysis.table.entries)
        yield Finding(
            code="bare",
            question=11,
            template=first,
            many=many,
            data={"count": len(bare), "all": impacts, "entries": words.entries(bare)},
            entries=bare,
        )


def _holds(words: Wording, one: RobustnessOf) -> Finding:
    more = []
    if not one.claims:
        template = mark(
            "No chain to {outcome} is spoken for all the way: at some step nobody has said that "
            "one thing led to the next."
        )
    else:
        template = mark(
            "If {claims} were set aside, no chain to {outcome} would be left. The same if all that "
            "{voices} said were set aside."
        )
        if not one.complete:
            more.append(mark("Perhaps fewer voices would do, but at least {least}."))
    if one.silent and one.claims:
        more.append(mark("Besides, nobody has spoken for {silent} on the way."))
    return Finding(
        code="robustness" if one.claims else "robustness-none",
        question=11,
        template=template,
        more=tuple(more),
        data={
            "outcome": words.entry(one.outcome),
            "claims": say_count("one statement", "{count} statements", count=one.claims),
            "voices": words.who(one.voices),
            "least": one.voices_at_least,
            "silent": links_said(len(one.silent)),
        },
        entries=(one.outcome,),
        contributions=one.links,
        voices=one.voices,
    )


def _outside(words: Wording) -> Iterator[Finding]:
    found = words.analysis.evidence
    confirmed = [one for one in found.outside if one.substantiated]
    entries = tuple(one.about for one in confirmed if one.about in words.case.entries)
    links = tuple(one.about for one in confirmed if one.about in words.case.contributions)
    if not confirmed:
        yield Finding(
            code="substantiated-none",
            question=11,
            template="Nothing here has been confirmed by anybody from outside the team.",
        )
    if entries:
        yield Finding(
            code="substantiated",
            question=11,
            template="Confirmed from outside the team: {entries}.",
            data={"entries": words.entries(entries)},
            entries=entries,
            voices=tuple(dict.fromkeys(v for one in confirmed for v in one.voices)),
        )
    if links:
        yield Finding(
            code="substantiated-links",
            question=11,
            template="From outside the team, {count:,} link is confirmed.",
            many="From outside the team, {count:,} links are confirmed.",
            data={"count": len(links)},
            contributions=links,
            voices=tuple(dict.fromkeys(v for one in confirmed for v in one.voices)),
        )
    yield from _with_remarks(words, confirmed)
    yield from _in_part(words)
    against = [one.about for one in found.outside if one.against]
    if against:
        yield Finding(
            code="not-confirmed",
            question=11,
            template="Asked from outside the team, {count:,} statement was not confirmed.",
            many="Asked from outside the team, {count:,} statements were not confirmed.",
            data={"count": len(against)},
            entries=tuple(about for about in against if about in words.case.entries),
            contributions=tuple(about for about in against if about in words.case.contributions),
        )


def _with_remarks(words: Wording, confirmed: Sequence[Outside]) -> Iterator[Finding]:
    """What outsiders added when they confirmed something: it belongs to the confirmation."""
    for one in confirmed:
        for key in one.answers:
            answer = words.case.substantiations[key]
            if answer.comment.strip():
                yield Finding(
                    code="substantiated-remark",
                    question=11,
                    template="Whoever confirmed {about} from outside added: {words}.",
                    data={"about": named(words, one.about), "words": quoted(answer.comment)},
                    entries=(one.about,) if one.about in words.case.entries else (),
                    contributions=(one.about,) if one.about in words.case.contributions else (),
                )


def _in_part(words: Wording) -> Iterator[Finding]:
    partly = [one.about for one in words.analysis.evidence.outside if one.partly]
    if partly:
        yield Finding(
            code="substantiated-in-part",
            question=11,
            template="Asked from outside the team, people confirmed only a part of {abouts}.",
            data={"abouts": say_list([named(words, about) for about in partly[:MOST]])},
            entries=tuple(about for about in partly if about in words.case.entries),
            contributions=tuple(about for about in partly if about in words.case.contributions),
        )


def named(words: Wording, about: Id) -> str:
    """An entry, or a link by its two ends."""
    if about in words.case.entries:
        return words.entry(about)
    link = words.case.contributions[about]
    return words.way((link.source, link.target))


def missing(words: Wording) -> Iterator[Finding]:
    """Question 12: what we do not know, and whom we should ask."""
    findings = [*_whom(words), *_what(words), *_when(words), *_open(words)]
    yield from findings
    if not findings:
        yield Finding(
            code="gaps-none",
            question=12,
            template="Of the gaps we know how to look for, there is none. Ask people what is "
            "missing all the same.",
        )


def _whom(words: Wording) -> Iterator[Finding]:
    gaps = words.analysis.gaps
    if gaps.types_without_voice:
        kinds = [words.kind_of_person(kind) for kind in gaps.types_without_voice]
        yield Finding(
            code="gap-types",
            question=12,
            template="Took part, but nobody speaks as one of them: {kinds}. "
            "Ask them what they saw.",
            data={"kinds": say_list(kinds)},
        )
    silent = gaps.contributors_without_voice
    if silent:
        names = [words.case.contributors[one].name for one in silent]
        yield Finding(
            code="gap-contributors",
            question=12,
            template="Took part and have not spoken yet: {names}.",
            data={"names": say_list(names[:MOST], len(names) - MOST)},
        )
    if gaps.stages_without_involvement:
        stages = [words.stage(stage) for stage in gaps.stages_without_involvement]
        yield Finding(
            code="gap-stages",
            question=12,
            template="It is not said who took part in these stages: {stages}.",
            data={"stages": say_list(stages)},
        )


def _what(words: Wording) -> Iterator[Finding]:
    gaps = words.analysis.gaps
    if gaps.empty_cells:
        cells = [
            f"{words.level(cell.level)}, {words.column(cell.column)}" for cell in gaps.empty_cells
        ]
        yield Finding(
            code="gap-cells",
            question=12,
            template="Nothing is told yet for {cells}.",
            data={"cells": "; ".join(cells)},
        )
    if gaps.only_positive:
        yield Finding(
            code="gap-only-positive",
            question=12,
            template="Everything that was judged was judged good. Ask what was hard, what it "
            "cost, and what did not change.",
        )
    yield from _of_entries(
        words,
        "gap-from-nowhere",
        mark("Nobody has said what led to {entries}."),
        gaps.impacts_from_nowhere,
    )
    untold = mark("It is not said who told {entries}.")
    yield from _of_entries(words, "gap-untold", untold, gaps.untold)
    waiting = mark("Still waiting to be placed on the grid: {entries}.")
    yield from _of_entries(words, "gap-tray", waiting, gaps.in_the_tray)


def _of_entries(
    words: Wording, code: str, template: str, entries: Sequence[Id]
) -> Iterator[Finding]:
    if entries:
        yield Finding(
            code=code,
            question=12,
            template=template,
            data={"entries": words.entries(entries)},
            entries=tuple(entries),
        )


def _when(words: Wording) -> Iterator[Finding]:
    if words.analysis.gaps.nothing_after_end:
        yield Finding(
            code="gap-after-end",
            question=12,
            template="Nothing is dated after the project ended. Ask what lasted and what came "
            "later.",
        )
    undated = words.analysis.timeline.undated
    if undated:
        yield Finding(
            code="gap-undated",
            question=12,
            template="{count:,} of {all} entries has no date.",
            many="{count:,} of {all} entries have no date.",
            data={"count": len(undated), "all": len(words.analysis.table)},
            entries=undated,
        )
    for contribution in words.analysis.timeline.backwards[:MOST]:
        link = words.case.contributions[contribution]
        yield Finding(
            code="gap-backwards",
            question=12,
            template=BACKWARDS[link.effect],
            more=(mark("Ask whether the dates or the order should change."),),
            data={"source": words.entry(link.source), "target": words.entry(link.target)},
            entries=(link.source, link.target),
            contributions=(contribution,),
        )
    yield from _turned(words)


def _turned(words: Wording) -> Iterator[Finding]:
    """Something worked against a thing that everybody calls bad: was it meant so?"""
    said = words.analysis.testimony
    for contribution in words.analysis.table.contributions:
        link = words.case.contributions[contribution]
        if link.effect is not Effect.HINDERED:
            continue
        made = said.tellings[said.at[link.target]]
        if {one.direction for one in made} - {Direction.NOT_SAID} == {Direction.NEGATIVE}:
            yield Finding(
                code="gap-turned",
                question=12,
                template="{source} is said to have worked against {target}, which is told as bad. "
                "If it made that worse instead, the link should say that it helped to bring it "
                "about.",
                data={"source": words.entry(link.source), "target": words.entry(link.target)},
                entries=(link.source, link.target),
                contributions=(contribution,),
            )


def _open(words: Wording) -> Iterator[Finding]:
    gaps = words.analysis.gaps
    if gaps.links_without_voice:
        yield Finding(
            code="gap-links",
            question=12,
            template="For {count:,} of {all} links nobody has spoken.",
            many="For {count:,} of {all} links nobody has spoken.",
            data={"count": len(gaps.links_without_voice), "all": len(words.analysis.table.sources)},
            contributions=gaps.links_without_voice,
        )
    if gaps.otherwise_unasked:
        yield Finding(
            code="gap-otherwise",
            question=12,
            template="For {count:,} of {all} links nobody has said what would have been without "
            "it.",
            many="For {count:,} of {all} links nobody has said what would have been without them.",
            data={"count": len(gaps.otherwise_unasked), "all": len(words.analysis.table.sources)},
            contributions=gaps.otherwise_unasked,
        )
    if gaps.waiting:
        entries = tuple(dict.fromkeys(words.case.follow_ups[one].entry for one in gaps.waiting))
        yield Finding(
            code="gap-waiting",
            question=12,
            template="Still to be asked again: {entries}.",
            data={"entries": words.entries(entries)},
            entries=entries,
        )
