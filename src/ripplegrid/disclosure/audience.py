"""Who would see what somebody is about to write: worked out by asking the gate itself.

A small case study is made in which one person wrote one record, and each kind of reader asks for
it. What is said beside a box is thus what disclosure does, and cannot say anything else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from ripplegrid.disclosure.reader import Purpose, Reader, Role
from ripplegrid.disclosure.share import share
from ripplegrid.model import account, people, registers
from ripplegrid.model.case import TABLE_OF, About, CaseStudy, table
from ripplegrid.model.record import Id, Record
from ripplegrid.model.words import (
    Audience,
    EvidenceKind,
    FactorKind,
    Stance,
    StepState,
    Use,
    VoiceKind,
)


@dataclass(frozen=True, slots=True)
class SeenBy:
    """Who sees a record of one kind, besides whoever wrote it.

    Attributes:
        roles: the kinds of reader on the case study who see it.
        waits: whether they see it only once they wrote theirs, or it was opened to all.
        outside: whether it may leave the team without anybody's leave.
        with_leave: whether it may leave the team when whoever said it gave leave.
    """

    roles: frozenset[Role]
    waits: bool
    outside: bool
    with_leave: bool


@cache
def seen_by(name: str, audience: Audience = Audience.TEAM) -> SeenBy:
    """Who sees a record of this table that somebody writes in their own voice.

    Args:
        name: the table it goes to.
        audience: whom its author chose, where they can choose.

    Example:
        >>> seen_by("tension_notes").roles
        frozenset()
        >>> len(seen_by("tellings").roles)
        3
    """
    case, key = _probe(name, audience)
    opened = replace(case, openings=table([registers.Opening(id="l", subject="")]))
    at_once = frozenset(r for r in Role if _there(case, Reader(role=r), name, key))
    later = frozenset(r for r in Role if _there(opened, Reader(role=r), name, key))
    leave = table(
        registers.Consent(id=f"leave {use.value}", voice="v", use=use, given=True) for use in Use
    )
    given = replace(opened, consents=leave if name != "consents" else opened.consents)
    return SeenBy(
        roles=later,
        waits=at_once != later,
        outside=_there(opened, Reader(), name, key, Purpose.REPORT),
        with_leave=_there(given, Reader(), name, key, Purpose.REPORT),
    )


def _there(
    case: CaseStudy, reader: Reader, name: str, key: Id, use: Purpose = Purpose.TEAM
) -> bool:
    shown = share(case, reader, use)
    return name == "about" or key in getattr(shown, name)


def _probe(name: str, audience: Audience) -> tuple[CaseStudy, Id]:
    person = people.Contributor(id="p", name="P")
    voice = people.Voice(id="v", kind=VoiceKind.PERSON, name="P", contributor="p")
    one, other = account.Entry(id="e", text="E", by="v"), account.Entry(id="f", text="F", by="v")
    link = account.Contribution(id="e>f", source="e", target="f")
    records: list[Record] = [person, voice, one, other, link, *_written(audience)]
    tables: dict[str, dict[Id, Record]] = {}
    for record in records:
        tables.setdefault(TABLE_OF[type(record)], {}).setdefault(record.id, record)
    case = CaseStudy(
        about=About(id="c", title="C"),
        **{listed: table(rows.values()) for listed, rows in tables.items()},  # type: ignore[arg-type]
    )
    return case, "" if name == "about" else next(iter(tables[name]))


def _written(audience: Audience) -> list[Record]:
    """One record of each kind that people write, all by the same person."""
    shown = account.Evidence(id="d", kind=EvidenceKind.STORY, title="D")
    return [
        shown,
        account.Telling(id="t", entry="e", voice="v", evidence=frozenset({"d"})),
        account.Claim(id="k", contribution="e>f", voice="v", source="e", target="f"),
        registers.Reflection(id="r", subject="dimension/place", reasons="R", contributor="p"),
        registers.PowerNote(id="n", text="N", voice="v", audience=audience),
        registers.TensionNote(id="s", text="S", author="somebody"),
        registers.Factor(id="a", kind=FactorKind.CHALLENGE, text="A", voice="v"),
        registers.FollowUp(id="u", entry="e", contributor="p"),
        registers.CheckBack(id="b", about="e", voice="v", stance=Stance.AGREES),
        registers.Consent(id="y", voice="v", use=Use.WORKSHOP, given=True),
        registers.Workshop(id="w", title="W"),
        people.Involvement(id="i", stage="design", contributor="p", voice="v"),
        people.Participants(id="q", description="Q"),
        people.Stage(id="g", label="G"),
        people.StakeholderType(id="h", label="H"),
        account.Substantiation(id="j", about="e", by="J", stance=Stance.AGREES),
        registers.Opening(id="l", subject="dimension/power"),
        registers.PathStep(id="m", step="describe", state=StepState.DONE),
        registers.Instrument(id="o", title="O"),
        registers.Distinction(id="x", one="e", other="f"),
        registers.Label(id="individual", text="Z"),
    ]
