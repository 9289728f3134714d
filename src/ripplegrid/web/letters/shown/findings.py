"""The sentences of the findings that rest on one contributor, to be checked by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from ripplegrid.analysis.checks import behind, checkable, checks, grounds
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.findings import findings
from ripplegrid.analysis.wording import quoted
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.registers import CheckBack
from ripplegrid.web.letters.holder import Holder
from ripplegrid.web.letters.shown.series import Sentence

FINDING = "finding/"
"""What stands before the key of a sentence that was put together."""
SERIES = "findings"
MOST_YOURS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One sentence as it reads now, what it rests on, and the voice of theirs that is in it."""

    finding: Finding
    rests_on: frozenset[Id]
    voice: Id


class OwnFindings:
    """What is put together from what one contributor, and others, said.

    It is worked out from what this contributor may see; what is asked first is what rests on the
    fewest others.
    """

    def __init__(self, holder: Holder) -> None:
        self._holder, self._case = holder, holder.case
        self._reading = Reading(holder.case)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Each sentence with what they answered to it, or to what it was before."""
        found = list(self._asked.items())
        given = checks(self._reading, [finding for _, (finding, _) in found])
        return tuple(
            Sentence(
                series=SERIES,
                place=place,
                about=key,
                text=finding.sentence,
                answer=self._mine(answered.answers),
                read=self._mine(answered.earlier),
                yours=self._yours(finding),
            )
            for place, ((key, (finding, _)), answered) in enumerate(
                zip(found, given, strict=True), start=1
            )
        )

    def asked(self, key: str) -> Asked | None:
        """The sentence that an answer is meant for; None when it does not read so any more."""
        found = self._asked.get(key)
        if found is None:
            return None
        finding, voice = found
        return Asked(finding=finding, rests_on=grounds(self._reading, finding), voice=voice)

    @cached_property
    def _asked(self) -> Mapping[str, tuple[Finding, Id]]:
        if not self._holder.voices:
            return {}
        found = []
        for finding in findings(self._case):
            voices = behind(self._reading, finding) if checkable(finding) else ()
            mine = [v.id for v in self._holder.voices if v.id in voices]
            if mine:
                found.append((len(set(voices)), finding, mine[0]))
        found.sort(key=lambda one: one[0])
        return {key_of(finding): (finding, voice) for _, finding, voice in found}

    def _mine(self, given: tuple[CheckBack, ...]) -> CheckBack | None:
        return next((one for one in given if one.voice in self._holder.ids), None)

    def _yours(self, finding: Finding) -> tuple[str, ...]:
        """The entries they told that it counts in without quoting them."""
        sentence, found = finding.sentence, []
        for entry in (self._case.entries[one] for one in finding.entries):
            told = self._reading.tellings_of(entry.id)
            mine = any(t.voice in self._holder.ids for t in told)
            if mine and quoted(entry.text) not in sentence:
                found.append(entry.text)
        return tuple(found[:MOST_YOURS])


def key_of(finding: Finding) -> str:
    """What stands for a sentence in a form: another as soon as it reads otherwise."""
    return FINDING + sha256(f"{finding.code}\n{finding.sentence}".encode()).hexdigest()[:32]
