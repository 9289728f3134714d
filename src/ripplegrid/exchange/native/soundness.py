"""Whether the records of a file fit together: nothing points at nothing, no rule is broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ripplegrid.errors import MissingRecord
from ripplegrid.model import invariants
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.kept import ABOUT, TABLES_OF, Kept, kind_of
from ripplegrid.model.record import Id, references
from ripplegrid.model.synthesis import Synthesis

MOST_STEPS = 50_000_000
"""What checking the rules may cost; only a file made to be slow to check comes near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsound:
    """One record that does not fit with the others.

    Attributes:
        table: its table; ``about`` for what it is about, empty for the whole.
        id: its id.
        field: the field, where it is one field that is wrong.
    """

    table: str
    id: Id
    code: str
    sentence: str
    hint: str
    field: str = ""


def unsound(kept: Kept) -> Iterator[Unsound]:
    """Every record that does not fit: first what points at nothing, then what breaks a rule."""
    yield from dangling(kept)
    if _cost(kept) > MOST_STEPS:
        said = "More records rest on one entry than can be checked in reasonable time."
        hint = "Split the case study, or leave out what was made by a program."
        if isinstance(kept, Synthesis):
            said = "More records rest on one another than can be checked in reasonable time."
            hint = "Split the synthesis, or leave out what was made by a program."
        yield Unsound(table="", id=kept.about.id, code="too-tangled", sentence=said, hint=hint)
        return
    for broken in invariants.problems(kept):
        if not isinstance(broken.refusal, MissingRecord):
            yield Unsound(
                table="about" if broken.table in ABOUT else broken.table,
                id=broken.id,
                code=broken.code,
                sentence=broken.refusal.sentence,
                hint=broken.refusal.hint,
            )


def dangling(kept: Kept) -> Iterator[Unsound]:
    """Every field that points at a record which is not there."""
    names = [name for name in TABLES_OF[kind_of(kept)] if name not in ABOUT]
    ids: dict[str, set[Id]] = {name: set(getattr(kept, name)) for name in names}
    ids["*"] = set().union(*ids.values(), {kept.about.id})
    for name in names:
        for record in getattr(kept, name).values():
            for field, target, wanted in references(record):
                if wanted not in ids[target]:
                    where = "the file" if target == "*" else target.replace("_", " ")
                    yield Unsound(
                        table=name, id=record.id, code="dangling", field=field,
                        sentence=f"{field} points at {wanted[:60]}, which is not in {where}.",
                        hint="Add the missing record, or take this reference out.",
                    )  # fmt: skip


def _cost(kept: Kept) -> int:
    """About how many steps the rules take."""
    return _cost_of_case(kept) if isinstance(kept, CaseStudy) else _cost_of_synthesis(kept)


def _cost_of_synthesis(synthesis: Synthesis) -> int:
    """They look at all that rests on the round of each settlement, and up from every theme."""
    resting: Counter[Id] = Counter()
    for name in ("assignments", "codings", "settlements"):
        resting.update(r.round for r in getattr(synthesis, name).values() if r.round)
    settled = Counter(s.round for s in synthesis.settlements.values())
    above = {t.id: t.part_of for t in synthesis.themes.values()}
    return sum(n * resting[one] for one, n in settled.items()) + len(above) * _deepest(above)


def _cost_of_case(case: CaseStudy) -> int:
    """They look at all that rests on one entry or link."""
    resting: Counter[Id] = Counter()
    for table in (case.contributions, case.claims, case.tellings):
        for record in table.values():
            resting.update(target for _, to, target in references(record) if to != "voices")
    hubs = sum(n * n for n in resting.values())
    return hubs + _deepest_merge(case) * (len(case.entries) + 2 * len(case.claims))


def _deepest_merge(case: CaseStudy) -> int:
    return _deepest({one.id: one.merged_into for one in case.entries.values()})


def _deepest(above: Mapping[Id, Id | None]) -> int:
    """How many steps the longest way up has."""
    depth: dict[Id, int] = {}
    for one in above:
        path: list[Id] = []
        current: Id | None = one
        while current is not None and current in above and current not in depth:
            depth[current] = 0  # also ends the walk on a cycle, which the rules will tell
            path.append(current)
            current = above[current]
        below = depth.get(current or "", 0)
        for step, passed in enumerate(reversed(path), 1):
            depth[passed] = below + step
    return max(depth.values(), default=0)
