"""What each voice gave leave for, item by item.

A consent says yes or no for one voice and one use, of one item or of everything the voice said.
The nearest answer counts: first one about the item itself, then one about the entry or the link
that the item is about, then one about everything. Where a yes and a no meet, the no counts, unless
the yes was certainly given later.

Where no answer is found: the team and its workshops may use what was said; nothing a person said
leaves the team; what a document says may leave, since it was published or filed as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use, VoiceKind


class Consents:
    """The consents of one case study, ready to be asked."""

    def __init__(self, case: CaseStudy) -> None:
        self._documents = {v.id for v in case.voices.values() if v.kind is VoiceKind.DOCUMENT}
        self._answers = _by_scope(case)
        no = [key for key, given in self._answers.items() if not given]
        self._refused = {(use, scope) for _, use, scope in no}
        self._wary: dict[Use, set[Id]] = {}
        for voice, use, _ in no:
            self._wary.setdefault(use, set()).add(voice)

    def allows(self, voice: Id, use: Use, *about: Id) -> bool:
        """Whether what a voice said may be put to a use.

        Args:
            voice: whose words they are.
            use: what for.
            about: the ids of the item and of what it is about, nearest first.
        """
        given = self.answer(voice, use, *about)
        if given is not None:
            return given
        return use is Use.WORKSHOP or voice in self._documents

    def answer(self, voice: Id, use: Use, *about: Id) -> bool | None:
        """The nearest answer of a voice, as ``allows`` looks for it; None when nobody asked."""
        for scope in (*about, None):
            given = self._answers.get((voice, use, scope))
            if given is not None:
                return given
        return None

    def refused(self, use: Use, about: Id) -> bool:
        """Whether any voice said no to this use of this very item."""
        return (use, about) in self._refused

    def wary(self, use: Use) -> Set[Id]:
        """The voices that said no to this use of anything at all."""
        return self._wary.get(use, set())


def _by_scope(case: CaseStudy) -> Mapping[tuple[Id, Use, Id | None], bool]:
    found: dict[tuple[Id, Use, Id | None], list[Consent]] = {}
    for consent in case.consents.values():
        scope = None if consent.about == case.id else consent.about
        found.setdefault((consent.voice, consent.use, scope), []).append(consent)
    return {key: _stands(answers) for key, answers in found.items()}


def _stands(answers: Iterable[Consent]) -> bool:
    answers = tuple(answers)
    refusals = [a for a in answers if not a.given]
    return any(
        consent.given and all(_certainly_later(consent, refusal) for refusal in refusals)
        for consent in answers
    )


def _certainly_later(consent: Consent, refusal: Consent) -> bool:
    if consent.when is None or refusal.when is None:
        return False
    return refusal.when.certainly_before(consent.when)
