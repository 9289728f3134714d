"""Who checked an entry or a link when it was shown to them again, and who confirmed it outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ripplegrid.analysis.checks import Checks, checks, tells_how
from ripplegrid.analysis.checks import told as in_words
from ripplegrid.analysis.finding import Finding
from ripplegrid.model.account import Substantiation
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack
from ripplegrid.web.cases.shown.told import Told


@dataclass(frozen=True, slots=True)
class Answer:
    """What one of those whose words it rests on answered, by the name they chose.

    ``how`` says whether it is told how they see it; of those without a name it is not.
    """

    record: CheckBack
    name: str
    how: bool = True


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


@dataclass(frozen=True, slots=True)
class SentenceChecked:
    """The answers to one sentence of the findings, in a sentence and one by one.

    ``earlier`` are those of people who only read it when it had other words.
    """

    told: str = ""
    answers: tuple[Answer, ...] = ()
    earlier: tuple[Answer, ...] = ()


def sentences_checked(told: Told, found: Sequence[Finding]) -> tuple[SentenceChecked, ...]:
    """For each sentence of the findings, who checked it and how they see it."""
    case = told.case
    if not any(one.finding for one in case.check_backs.values()):
        return (SentenceChecked(),) * len(found)
    return tuple(_sentence(case, one) for one in checks(told.reading, found))


def _sentence(case: CaseStudy, found: Checks) -> SentenceChecked:
    def shown(given: Iterable[CheckBack]) -> tuple[Answer, ...]:
        return tuple(Answer(c, case.voices[c.voice].name, tells_how(case, c)) for c in given)

    return SentenceChecked(in_words(case, found), shown(found.answers), shown(found.earlier))


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
