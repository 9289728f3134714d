"""What led to it, where change feeds itself, through what it passed: questions 4 to 6."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.links import HELPED, HINDERED
from ripplegrid.analysis.loops import Sign
from ripplegrid.analysis.possible import fits, turned
from ripplegrid.analysis.results import Loop
from ripplegrid.analysis.wording import Wording
from ripplegrid.model.record import Id
from ripplegrid.saying import mark, mark_count, say_count

MOST = 6
DATES = mark("Going by their dates, they cannot all have come in this order.")
"""Said where a chain or a loop is told whose dates do not fit."""


def led(words: Wording) -> Iterator[Finding]:
    """Question 4: what led to it."""
    found = words.analysis.chains
    if not found.count:
        yield Finding(
            code="led-none",
            question=4,
            template="Nobody has said how what people did together led to an outcome.",
            entries=(*found.starts, *found.ends),
        )
    else:
        yield _how_many(words)
        if found.items:
            yield _shortest(words)
            yield from _told(words)
        else:
            yield Finding(
                code="led-long",
                question=4,
                template="Every chain from a process to an outcome has more than {steps} steps.",
                data={"steps": found.max_steps},
                entries=(*found.starts, *found.ends),
            )
    yield from _dual(words)


def _how_many(words: Wording) -> Finding:
    found = words.analysis.chains
    exact = mark("The account tells of {chains} from what people did together to the outcomes.")
    routes = mark(
        "The account tells of {chains} from what people did together to the outcomes, where each "
        "set of entries that feed one another is passed as one step."
    )
    if found.exact:
        chains = _chains(found.count)
    else:
        chains = say_count("{count:,} route", "{count:,} routes", count=found.count)
    return Finding(
        code="led" if found.exact else "led-routes",
        question=4,
        template=exact if found.exact else routes,
        data={"chains": chains},
        entries=(*found.starts, *found.ends),
        contributions=found.links,
    )


def _chains(count: int) -> str:
    return say_count("{count:,} chain", "{count:,} chains", count=count)


WHOLE = mark_count(
    "Of {looked} of at most {steps} steps, {count:,} is told whole by one voice ({voices}).",
    "Of {looked} of at most {steps} steps, {count:,} are each told whole by one voice ({voices}).",
)
WHOLE_OF_SOME = mark_count(
    "Of the {looked} we looked at, the shortest first, {count:,} is told whole by one voice "
    "({voices}).",
    "Of the {looked} we looked at, the shortest first, {count:,} are each told whole by one voice "
    "({voices}).",
)
"""Where there are more chains than were looked at."""


def _shortest(words: Wording) -> Finding:
    found = words.analysis.chains.items
    fitting = (chain for chain in found if fits(words.case, chain.entries))
    chain = next(fitting, found[0])
    return Finding(
        code="led-shortest",
        question=4,
        template="One of the shortest chains is {way}.",
        more=() if fits(words.case, chain.entries) else (DATES,),
        data={"way": words.way(chain.entries)},
        entries=chain.entries,
        voices=chain.told.whole,
    )


def _told(words: Wording) -> Iterator[Finding]:
    found = words.analysis.chains
    data = {"looked": _chains(len(found.items)), "steps": found.max_steps}
    whole = [chain for chain in found.items if chain.told.whole]
    voices = tuple(dict.fromkeys(v for chain in whole for v in chain.told.whole))
    if whole:
        one, many = WHOLE if found.complete else WHOLE_OF_SOME
        rest = mark(
            "The others are put together from what different people said, and nobody has said "
            "them as one."
        )
        yield Finding(
            code="told-whole",
            question=4,
            template=one,
            many=many,
            more=(rest,) if len(whole) < len(found.items) else (),
            data=data | {"count": len(whole), "voices": words.who(voices)},
            entries=tuple(dict.fromkeys(e for chain in whole for e in chain.entries)),
            voices=voices,
        )
        longest = max(
            whole, key=lambda chain: (fits(words.case, chain.entries), len(chain.entries))
        )
        yield Finding(
            code="told-example",
            question=4,
            template="Told whole by {voices}: {way}.",
            more=() if fits(words.case, longest.entries) else (DATES,),
            data={"voices": words.who(longest.told.whole), "way": words.way(longest.entries)},
            entries=longest.entries,
            voices=longest.told.whole,
        )
    else:
        yield Finding(
            code="told-by-nobody-whole",
            question=4,
            template="Of {looked} of at most {steps} steps, none is told whole by one voice."
            if found.complete
            else "Of the {looked} we looked at, the shortest first, none is told whole by one "
            "voice.",
            more=(
                mark(
                    "They are put together from what different people said, and nobody has said "
                    "them as one."
                ),
            ),
            data=data,
        )
    yield from _told_beside(words)


def _told_beside(words: Wording) -> Iterator[Finding]:
    """Who merely agrees, and what only merging joined."""
    found = words.analysis.chains
    agree = [chain for chain in found.items if chain.told.agree]
    if agree:
        voices = tuple(dict.fromkeys(v for chain in agree for v in chain.told.agree))
        yield Finding(
            code="told-agree",
            question=4,
            template="Besides, {voices} agreed with every step of {count:,} of them.",
            many="Besides, {voices} agreed with every step of {count:,} of them.",
            data={"voices": words.who(voices), "count": len(agree)},
            voices=voices,
        )
    joined = [chain for chain in found.items if chain.told.joined]
    if joined:
        yield Finding(
            code="joined-by-merging",
            question=4,
            template="{count:,} chain exists only because entries were merged: nobody told the "
            "steps of the same thing.",
            many="{count:,} chains exist only because entries were merged: nobody told the steps "
            "of the same thing.",
            more=(
                mark("One of them is {way}."),
                *(() if fits(words.case, joined[0].entries) else (DATES,)),
            ),
            data={"count": len(joined), "way": words.way(joined[0].entries)},
            entries=tuple(dict.fromkeys(e for chain in joined for e in chain.entries)),
        )


def _dual(words: Wording) -> Iterator[Finding]:
    both = words.analysis.duality
    for code, template, entries in (
        (
            "impact-acting",
            mark("Changes that played a part in further change: {entries}."),
            both.acting,
        ),
        (
            "mechanism-resulting",
            mark("Means that were themselves a change: {entries}."),
            both.resulting,
        ),
        ("both-entered", mark("Entered both as a change and as a means: {entries}."), both.entered),
    ):
        if entries:
            yield Finding(
                code=code,
                question=4,
                template=template,
                data={"entries": words.entries(entries)},
                entries=entries,
            )


def feeding(words: Wording) -> Iterator[Finding]:
    """Question 5: where change feeds itself."""
    clusters, loops = words.analysis.feedback_clusters, words.analysis.loops
    if not clusters:
        yield Finding(
            code="loops-none",
            question=5,
            template="Nobody has told of a change that came back to what it began with.",
        )
        return
    yield _how_many_loops(words)
    for cluster in clusters[:MOST]:
        yield _cluster(words, cluster)
    order = sorted(
        loops.all, key=lambda one: (not one.virtuous, not one.told.whole, len(one.entries))
    )
    for loop in order[:MOST]:
        yield _loop(words, loop)


CLUSTER = mark_count(
    "{count:,} entry feed one another, each leading round to every other: {entries}.",
    "{count:,} entries feed one another, each leading round to every other: {entries}.",
)
HELD_BACK = mark_count(
    "{count:,} entry act on one another, each leading round to every other, and here and there "
    "one of them works against the next: {entries}.",
    "{count:,} entries act on one another, each leading round to every other, and here and there "
    "one of them works against the next: {entries}.",
)


def _cluster(words: Wording, cluster: tuple[Id, ...]) -> Finding:
    """Entries that lead round to one another; told otherwise where one holds another back."""
    pairs, at = words.analysis.table.pairs, words.analysis.testimony.at
    places = {at[entry] for entry in cluster}
    hindering = any(
        effects & HINDERED and places.issuperset((source, target))
        for source, target, effects in zip(pairs.sources, pairs.targets, pairs.effects, strict=True)
    )
    one, many = HELD_BACK if hindering else CLUSTER
    return Finding(
        code="cluster",
        question=5,
        template=one,
        many=many,
        data={"count": len(cluster), "entries": words.entries(cluster)},
        entries=cluster,
    )


def _how_many_loops(words: Wording) -> Finding:
    loops = words.analysis.loops
    exactly = mark("Change comes back to where it began in {loops} of at most {steps} steps.")
    at_least = mark(
        "Change comes back to where it began in at least {loops} of at most {steps} steps; "
        "there are more than we looked through."
    )
    return Finding(
        code="loops" if loops.complete else "loops-cut",
        question=5,
        template=exactly if loops.complete else at_least,
        data={
            "loops": say_count("{count:,} loop", "{count:,} loops", count=loops.count),
            "steps": loops.max_steps,
        },
        entries=tuple(e for cluster in words.analysis.feedback_clusters for e in cluster),
    )


KINDS = {
    Sign.REINFORCING: mark("{way}, and round again. This keeps itself going."),
    Sign.BALANCING: mark("{way}, and round again. This holds itself back."),
    Sign.UNSIGNED: mark(
        "{way}, and round again. It is not said clearly enough of every step whether it helps or "
        "hinders, so we cannot say which way this goes."
    ),
}
EITHER_WAY = mark(
    "{way}, and round again. Some of it works against the rest, so that more of one side brings "
    "more of it, and less brings less."
)
"""A loop that keeps itself going though steps of it hinder: an even number of them."""
VIRTUOUS = mark("{way}, and round again: a virtuous circle, told as one by {whole}.")
ROUND = mark(
    "{way}, and round again. Each step is said to have helped the next, and each is called good "
    "by somebody."
)


def _loop(words: Wording, loop: Loop) -> Finding:
    way = turned(words.case, loop.entries)
    return Finding(
        code="virtuous-circle" if loop.virtuous else f"loop-{loop.sign.value}",
        question=5,
        template=_kind(words, loop),
        more=(*_further(loop), *(() if way else (DATES,))),
        data={
            "way": words.round(way or loop.entries),
            "good": words.who(loop.good_for),
            "doubting": words.who(loop.doubted_by),
            "whole": words.who(loop.told.whole),
        },
        entries=way or loop.entries,
        contributions=loop.contributions,
        voices=tuple(dict.fromkeys((*loop.voices, *loop.good_for))),
    )


def _kind(words: Wording, loop: Loop) -> str:
    """What a loop is called; a virtuous circle only where somebody told it as one."""
    if loop.virtuous:
        return VIRTUOUS if loop.told.whole else ROUND
    pairs, at = words.analysis.table.pairs, words.analysis.testimony.at
    steps = zip(loop.entries, (*loop.entries[1:], loop.entries[0]), strict=True)
    helping = all(pairs.effects[pairs.at[at[a], at[b]]] == HELPED for a, b in steps)
    return KINDS[loop.sign] if helping or loop.sign is not Sign.REINFORCING else EITHER_WAY


def _further(loop: Loop) -> Iterator[str]:
    """What else there is to say of a loop, a sentence each."""
    if loop.virtuous and loop.told.whole:
        yield mark("Each change on it was called good by somebody: {good}.")
    if loop.virtuous and loop.doubted_by:
        yield mark("Not all of it was good to {doubting}.")
    if loop.disputed:
        yield mark("People differ on at least one of the steps.")
    if not loop.told.whole:
        yield mark("It is put together from what several said; nobody told it as one.")
    elif not loop.virtuous:
        yield mark("{whole} told all of it.")
    if loop.told.joined:
        yield mark("It exists only because entries were merged.")


def passed(words: Wording) -> Iterator[Finding]:
    """Question 6: through what most of it passed."""
    reached = words.analysis.pivots
    if not reached:
        yield Finding(
            code="pivots-unknown",
            question=6,
            template="Nobody has said how what people did together led to an outcome, so we "
            "cannot say through what it passed.",
        )
        return
    outcomes: dict[Id, list[Id]] = {}
    for found in reached:
        for entry in found.entries:
            outcomes.setdefault(entry, []).append(found.outcome)
    for entry in sorted(outcomes, key=lambda e: (-len(outcomes[e]), e))[:MOST]:
        yield Finding(
            code="pivot",
            question=6,
            template="Every chain to {outcomes} passes through {entry}.",
            data={"outcomes": words.entries(outcomes[entry]), "entry": words.entry(entry)},
            entries=(entry, *outcomes[entry]),
        )
    free = tuple(found.outcome for found in reached if not found.entries)
    if free:
        yield Finding(
            code="pivots-none",
            question=6,
            template="No single entry in between lies on every chain to {outcomes}.",
            data={"outcomes": words.entries(free)},
            entries=free,
        )
