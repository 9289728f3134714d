"""The path across case studies: where each step stands, and where its work is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ripplegrid import method
from ripplegrid.method import Guidance, Term
from ripplegrid.model.across import SynthesisStep
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.model.words import StepState


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its words, how to take it, and what people said of it."""

    term: Term
    guidance: Guidance | None
    stands: SynthesisStep | None
    onward: str

    @property
    def state(self) -> StepState:
        """How far it has come."""
        return self.stands.state if self.stands else StepState.NOT_BEGUN


ONWARD: Mapping[str, str] = MappingProxyType(
    {
        "propose": "across-cases",
        "choose": "across-choose",
        "share": "across-side",
        "merge": "across-match",
        "corroborate": "across-statements",
        "extrapolate": "across-beyond",
        "theme": "across-coding",
        "verify": "across-coding",
    }
)
"""For each step the name of the address where its work is done."""


def path_of(synthesis: Synthesis) -> tuple[Step, ...]:
    """The steps across case studies, with where the synthesis stands."""
    guidance = {g.id: g for g in method.guidance()}
    stands = {s.step: s for s in synthesis.synthesis_steps.values()}
    return tuple(
        Step(t, guidance.get(f"across/{t.id}"), stands.get(t.id), ONWARD.get(t.id, ""))
        for t in method.terms("across_steps")
    )
