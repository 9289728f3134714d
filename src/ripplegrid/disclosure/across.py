"""What of a synthesis may be shown to one of those who make it: codings stay blind until opened."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ripplegrid.disclosure.repeated import Run, runs, texts_of, without_repeats
from ripplegrid.model.case import CaseStudy, table
from ripplegrid.model.choosing import Proposal
from ripplegrid.model.coding import Coding, CodingRound, Passage
from ripplegrid.model.record import Id, Record
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.saying import say


def share_synthesis(synthesis: Synthesis, coder: Id = "") -> Synthesis:
    """The synthesis as one coder may have it; without a coder, as it may leave.

    Codings of a round that is not opened are there for their coder alone, whoever else asks, and
    so are the passages that were marked for them alone, and what was said of such a coding.

    Example:
        >>> from ripplegrid.model.synthesis import AboutSynthesis
        >>> one = Coding(id="c", coder="ann", case="a", entry="e", round="r")
        >>> synthesis = Synthesis(
        ...     about=AboutSynthesis(id="s", title="S"),
        ...     coding_rounds=table([CodingRound(id="r", title="First", codebook="b")]),
        ...     codings=table([one]))
        >>> [len(share_synthesis(synthesis, who).codings) for who in ("ann", "ben", "")]
        [1, 0, 0]
    """
    eyes = _Eyes(synthesis, coder)
    if not eyes.hides_any:
        return synthesis
    hidden = {c.id for c in synthesis.codings.values() if not eyes.shows(c)}
    return replace(
        synthesis,
        codings=table(c for c in synthesis.codings.values() if c.id not in hidden),
        verifications=table(v for v in synthesis.verifications.values() if v.about not in hidden),
        passages=table(p for p in synthesis.passages.values() if eyes.shows(p)),
    )


def without_lost_words(synthesis: Synthesis, cases: Mapping[Id, CaseStudy]) -> Synthesis:
    """The synthesis without passages whose words its case studies do not let out (any more).

    What was said of such a passage goes with it, and its words wherever they were repeated.

    Args:
        synthesis: the synthesis.
        cases: the case studies as they may leave, by id.
    """
    gone = {one.id for one in synthesis.passages.values() if not words_stand(one, cases)}
    if not gone:
        return synthesis
    synthesis = without_repeats(synthesis, lost_words(synthesis, cases))
    codings = table(c for c in synthesis.codings.values() if c.passage not in gone)
    settlements = table(s for s in synthesis.settlements.values() if s.passage not in gone)
    lost = set(synthesis.codings) - set(codings) | set(synthesis.settlements) - set(settlements)
    return replace(
        synthesis,
        passages=table(p for p in synthesis.passages.values() if p.id not in gone),
        codings=codings,
        settlements=settlements,
        verifications=table(v for v in synthesis.verifications.values() if v.about not in lost),
    )


def lost_words(synthesis: Synthesis, cases: Mapping[Id, CaseStudy]) -> frozenset[Run]:
    """The words of passages that stand nowhere any more in what is let out."""
    lost = [one.text for one in synthesis.passages.values() if not words_stand(one, cases)]
    found = runs(lost)
    for case in cases.values() if found else ():
        found -= runs(texts_of(case))
    return found


def without_taken_back(synthesis: Synthesis, given: Collection[Id]) -> Synthesis:
    """The synthesis without what it noted of case studies that their teams took back.

    That one was proposed stays, and who proposed it; what it is called, who made it and where
    people placed it goes.

    Args:
        synthesis: the synthesis.
        given: the ids of the case studies that are given to it now.
    """
    gone = {
        one.id: Proposal(
            id=one.id,
            title=say("A case study that was taken back"),
            case=one.case,
            coder=one.coder,
        )
        for one in synthesis.proposals.values()
        if one.case and one.case not in given
    }
    if not gone:
        return synthesis
    return replace(
        synthesis,
        proposals=table(gone.get(one.id, one) for one in synthesis.proposals.values()),
        placings=table(p for p in synthesis.placings.values() if p.proposal not in gone),
    )


def words_stand(passage: Passage, cases: Mapping[Id, CaseStudy]) -> bool:
    """Whether the words of a passage still stand where they were marked, and are let out.

    Args:
        passage: the passage.
        cases: the case studies as they may leave, by id.
    """
    case = cases.get(passage.case)
    telling = case.tellings.get(passage.telling) if case is not None else None
    if telling is None:
        return False
    return telling.account[passage.start : passage.end] == passage.text


class _Eyes:
    """Which codings and passages one coder may see."""

    def __init__(self, synthesis: Synthesis, coder: Id) -> None:
        self._rounds, self._coder = synthesis.coding_rounds, coder
        self._open_passages = {
            c.passage for c in synthesis.codings.values() if c.passage and self._open(c)
        }
        self.hides_any = any(
            not self.shows(record)
            for records in (synthesis.codings, synthesis.passages)
            for record in records.values()
        )

    def shows(self, record: Record) -> bool:
        """Whether the coder may see a record."""
        if isinstance(record, Coding):
            return record.coder == self._coder or self._open(record)
        if isinstance(record, Passage):
            return record.coder == self._coder or record.id in self._open_passages
        return True

    def _open(self, coding: Coding) -> bool:
        found = self._rounds.get(coding.round) if coding.round is not None else None
        return not isinstance(found, CodingRound) or found.opened is not None


class PastOfSynthesis:
    """The eyes of one coder on the history of a synthesis.

    What was blind then and is open today may be told; a coding that was removed before its round
    was opened stays its coder's alone.
    """

    def __init__(self, synthesis: Synthesis, coder: Id) -> None:
        self._now, self._coder = synthesis, coder
        self._eyes = _Eyes(synthesis, coder)

    def shows(self, name: str, record_id: Id) -> bool:
        """Whether the record of this id is shown, or is there no more."""
        if name not in ("codings", "passages"):
            return True
        found: Record | None = getattr(self._now, name).get(record_id)
        return found is None or self._eyes.shows(found)

    def shows_anywhere(self, record_id: Id) -> bool:
        """The same of a record of which only the id is known."""
        return self.shows("codings", record_id) and self.shows("passages", record_id)

    def called(self, _voice: Id) -> str:
        """How somebody is named who did something without an account."""
        return say("Somebody of a case study’s team")

    def named(self, coder: Id) -> str:
        """How a coder is named; empty for somebody who is none."""
        found = self._now.coders.get(coder)
        return found.name if found else ""

    def knows_of(self, record: Record) -> bool:
        """Whether the reader may know that there is, or was, such a record at all."""
        return self.tells("", record)

    def tells(self, _name: str, record: Record) -> bool:
        """Whether a record as it once was may be told."""
        if not isinstance(record, Coding | Passage) or record.coder == self._coder:
            return True
        name = "codings" if isinstance(record, Coding) else "passages"
        return record.id in getattr(self._now, name) and self._eyes.shows(record)
