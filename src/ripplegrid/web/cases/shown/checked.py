"""Who checked an entry or a link when it was shown to them again, and who confirmed it outside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ripplegrid.model.account import Substantiation
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack


@dataclass(frozen=True, slots=True)
class Answer:
    """What one of those whose words it rests on answered, by the name they chose."""

    record: CheckBack
    name: str


@dataclass(frozen=True, slots=True)
class Outside:
    """What somebody outside answered; ``of`` is the piece of evidence they were asked about."""

    record: Substantiation
    of: str


@dataclass(frozen=True, slots=True)
class Checked:
    """The answers to one entry or link, the newest first."""

    answers: tuple[Answer, ...]
    outside: tuple[Outside, ...]


def checked(case: CaseStudy, about: Iterable[Id], evidence: Iterable[Id] = ()) -> Checked:
    """The answers about these ids: an entry with those it speaks for, or a link.

    Args:
        case: the case study as it is shown.
        about: the ids of what was asked about.
        evidence: the pieces of evidence behind it, about which people can be asked too.
    """
    ids, pieces = set(about), set(evidence)
    answers = [c for c in case.check_backs.values() if c.about in ids]
    outside = [s for s in case.substantiations.values() if s.about in ids | pieces]
    return Checked(
        answers=tuple(Answer(c, case.voices[c.voice].name) for c in sorted(answers, key=_newest)),
        outside=tuple(
            Outside(s, case.evidence[s.about].title if s.about in pieces else "")
            for s in sorted(outside, key=_newest)
        ),
    )


def _newest(record: CheckBack | Substantiation) -> tuple[int, Id]:
    day = record.when and (record.when.latest or record.when.earliest)
    return (-day.toordinal() if day else 0, record.id)
