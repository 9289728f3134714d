"""Whether the records of a file fit together: nothing points at nothing, no rule is broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ripplegrid.errors import MissingRecord
from ripplegrid.model import invariants
from ripplegrid.model.case import TABLES, CaseStudy
from ripplegrid.model.record import Id, references

MOST_STEPS = 50_000_000
"""What checking the rules may cost; only a file made to be slow to check comes near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsound:
    """One record that does not fit with the others.

    Attributes:
        table: its table; ``about`` for the case study itself, empty for the whole.
        id: its id.
        field: the field, where it is one field that is wrong.
    """

    table: str
    id: Id
    code: str
    sentence: str
    hint: str
    field: str = ""


def unsound(case: CaseStudy) -> Iterator[Unsound]:
    """Every record that does not fit: first what points at nothing, then what breaks a rule."""
    yield from dangling(case)
    if _cost(case) > MOST_STEPS:
        said = "More records rest on one entry than can be checked in reasonable time."
        hint = "Split the case study, or leave out what was made by a program."
        yield Unsound(table="", id=case.id, code="too-tangled", sentence=said, hint=hint)
        return
    for broken in invariants.problems(case):
        if not isinstance(broken.refusal, MissingRecord):
            yield Unsound(
                table=broken.table,
                id=broken.id,
                code=broken.code,
                sentence=broken.refusal.sentence,
                hint=broken.refusal.hint,
            )


def dangling(case: CaseStudy) -> Iterator[Unsound]:
    """Every field that points at a record which is not there."""
    ids = {name: set(getattr(case, name)) for name in TABLES}
    ids["*"] = set().union(*ids.values(), {case.id})
    for name in TABLES:
        for record in getattr(case, name).values():
            for field, target, wanted in references(record):
                if wanted not in ids[target]:
                    where = "the file" if target == "*" else target.replace("_", " ")
                    yield Unsound(
                        table=name, id=record.id, code="dangling", field=field,
                        sentence=f"{field} points at {wanted[:60]}, which is not in {where}.",
                        hint="Add the missing record, or take this reference out.",
                    )  # fmt: skip


def _cost(case: CaseStudy) -> int:
    """About how many steps the rules take: they look at all that rests on one entry or link."""
    resting: Counter[Id] = Counter()
    for table in (case.contributions, case.claims, case.tellings):
        for record in table.values():
            resting.update(target for _, to, target in references(record) if to != "voices")
    hubs = sum(n * n for n in resting.values())
    return hubs + _deepest_merge(case) * (len(case.entries) + 2 * len(case.claims))


def _deepest_merge(case: CaseStudy) -> int:
    depth: dict[Id, int] = {}
    for entry_id in case.entries:
        path: list[Id] = []
        current: Id | None = entry_id
        while current is not None and current in case.entries and current not in depth:
            depth[current] = 0  # also ends the walk on a cycle, which the rules will tell
            path.append(current)
            current = case.entries[current].merged_into
        below = depth.get(current or "", 0)
        for step, passed in enumerate(reversed(path), 1):
            depth[passed] = below + step
    return max(depth.values(), default=0)
