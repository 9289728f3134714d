"""A suggested sample in words, and what a choice keeps of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.utils.translation import gettext as say

from ripplegrid.errors import RipplegridError
from ripplegrid.model.record import Id
from ripplegrid.synthesis.selection import (
    Candidate,
    Gap,
    Rules,
    Selection,
    missing,
    reasons,
    select,
    write_asked,
)
from ripplegrid.web.across.made import Kept
from ripplegrid.web.across.shown.candidates import Proposed

SALT = "ripplegrid.suggestion"
KEPT = Kept(16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What the solver found, as the page shows it.

    Attributes:
        sample: the titles with why each is in.
        others: further samples exactly as good, by titles.
        all_others: whether these are all.
        bound: how much better something could be, when it is not proven; empty when it is.
        token: all a choice keeps of it, signed.
        ids: the proposals of the sample, and of each other sample.
    """

    sample: list[tuple[str, list[str]]]
    others: list[list[str]]
    all_others: bool
    bound: str
    token: str
    ids: list[list[Id]]


@dataclass(frozen=True, slots=True)
class Asked:
    """The answer to what was asked: a suggestion, or the sentence that says why there is none."""

    found: Suggested | None
    refused: str = ""


def suggest(synthesis: Id, rules: Rules, among: Sequence[Proposed]) -> Asked:
    """The suggestion for these rules, or why there is none."""
    candidates = [p.candidate for p in among]
    key = (synthesis, rules, repr(candidates))
    try:
        selection = KEPT.made(key, lambda: select(candidates, rules))
    except RipplegridError as refusal:
        return Asked(None, f"{refusal.sentence} {refusal.hint}")
    return Asked(_told(synthesis, selection, rules, candidates))


def _told(
    synthesis: Id, selection: Selection, rules: Rules, candidates: Sequence[Candidate]
) -> Suggested:
    by_id = {c.id: c for c in candidates}
    best = [by_id[i] for i in selection.suggested.cases]
    why = reasons(best, rules, candidates)
    kept = {
        "synthesis": synthesis,
        "size": rules.size,
        "at_least": [write_asked(a) for a in rules.at_least],
        "include": sorted(rules.include),
        "leave_out": sorted(rules.leave_out),
        "suggested": list(selection.suggested.cases),
        "proven": selection.proven,
        "reasons": [(r.case, r.sentence) for r in why],
    }
    return Suggested(
        sample=[(c.title, [r.sentence for r in why if r.case == c.id]) for c in best],
        others=[sorted(by_id[i].title for i in one.cases) for one in selection.alternatives],
        all_others=selection.every_alternative,
        bound="" if selection.proven else bound(selection),
        token=signing.dumps(kept, salt=SALT, compress=True),
        ids=[list(one.cases) for one in (selection.suggested, *selection.alternatives)],
    )


def bound(selection: Selection) -> str:
    """How much better something could be than what was found in time."""
    best = selection.suggested
    words = say(
        "Within two seconds nothing better was found; perhaps there is something better still. "
        "This sample stands for %(covered)s places on the four dimensions; no sample stands for "
        "more than %(most)s."
    ) % {"covered": best.covered, "most": selection.covered_at_most}
    if best.apart is not None and selection.apart_at_most not in (None, best.apart):
        words += " " + say(
            "Its two nearest case studies are %(apart)s steps apart; more than %(most)s cannot be."
        ) % {"apart": best.apart, "most": selection.apart_at_most}
    return words


def read_token(synthesis: Id, token: str) -> dict[str, Any] | None:
    """What a choice keeps of a suggestion of this synthesis; None for none, or a made-up one."""
    try:
        kept: dict[str, Any] = signing.loads(token, salt=SALT) if token else {}
    except signing.BadSignature:
        return None
    return kept if kept.get("synthesis") == synthesis else None


def lacks(chosen: Sequence[Proposed], among: Sequence[Proposed]) -> list[tuple[Gap, list[str]]]:
    """Which kinds of case study are missing, with the proposals that would bring them in."""
    titles = {p.id: p.title for p in among}
    gaps = missing([p.candidate for p in chosen], [p.candidate for p in among])
    return [(gap, [titles[i] for i in gap.could]) for gap in gaps]
