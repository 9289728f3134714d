"""An opened round as a page shows it: unit by unit who said what, what was settled, who checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Coding, Settlement, Unit, Verification
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.synthesis.codings import (
    Codings,
    Said,
    as_one,
    code_names,
    codings_of,
    same_words,
)
from ripplegrid.web.across.shown.units import Shown, shown


class State(StrEnum):
    """How a unit stands, those that wait for people first."""

    DIFFERS = "differs"
    SETTLED = "settled"
    ALIKE = "alike"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class ByCoder:
    """What one coder said of a unit; ``codes`` is empty when they looked and no theme fits."""

    name: str
    codes: tuple[str, ...]
    memo: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What somebody who had no part in it says of how a unit was coded, or was coded before."""

    name: str
    verification: Verification
    still: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One unit of an opened round.

    Attributes:
        at: the unit and what stands there.
        state: how it stands.
        said: what each coder said, by name.
        settlement: what was settled, with the names of its codes and of those who settled it.
        checked: who checked it.
        targets: the ids of what is checked when the unit is checked.
        makers: the coders whose work it is, who cannot check it.
    """

    at: Shown
    state: State
    said: tuple[ByCoder, ...]
    settlement: tuple[Settlement, tuple[str, ...], tuple[str, ...]] | None
    checked: tuple[Checked, ...]
    targets: tuple[Id, ...]
    makers: frozenset[Id]

    @property
    def check(self) -> str:
        """The unit and what is settled of it, as whoever ticks it to check it sends them."""
        if self.settlement is None:
            return self.at.query
        one = self.settlement[0]
        stands = ";".join(",".join(sorted(part)) for part in (one.themes, one.against))
        return f"{self.at.query}&{urlencode({'stands': stands})}"

    def may_check(self, coder: Id) -> bool:
        """Whether a coder had no part in it and has not said yet what they think of it."""
        done = {one.verification.coder for one in self.checked if one.still}
        return bool(coder and self.targets) and coder not in self.makers | done


class Opened:
    """One opened round, ready to be shown. Build one for a page."""

    def __init__(self, synthesis: Synthesis, cases: Mapping[Id, CaseStudy], round_id: Id) -> None:
        self._synthesis, self._cases, self.round_id = synthesis, cases, round_id
        self.codings: Codings = codings_of(synthesis, round_id)
        self._same = same_words(synthesis.passages.values())
        self.settlements = {
            as_one(one.unit, self._same): one
            for one in synthesis.settlements.values()
            if one.round == round_id
        }
        book = synthesis.codebooks[synthesis.coding_rounds[round_id].codebook]
        puts = [(theme, against) for theme in sorted(book.themes) for against in (False, True)]
        self._names = code_names(synthesis.themes, puts)
        self._checks: dict[Id, list[Verification]] = {}
        for one in synthesis.verifications.values():
            self._checks.setdefault(one.about, []).append(one)
        self._by_unit: dict[Unit, list[Coding]] = {}
        for coding in synthesis.codings.values():
            if coding.round == round_id:
                unit = as_one(coding.unit, self._same)
                self._by_unit.setdefault(unit, []).append(coding)

    @property
    def units(self) -> list[Unit]:
        """Every unit that was coded or settled, those that wait for people first."""
        order = {state: place for place, state in enumerate(State)}
        return sorted(
            self.codings.said.keys() | self.settlements.keys(),
            key=lambda unit: (order[self.state(unit)], unit),
        )

    def state(self, unit: Unit) -> State:
        """How a unit stands."""
        if unit in self.settlements:
            return State.SETTLED
        if self.codings.differ(unit):
            return State.DIFFERS
        return State.ALIKE if len(self.codings.said[unit]) > 1 else State.ALONE

    def count(self) -> dict[State, int]:
        """How many units stand in each state."""
        found = dict.fromkeys(State, 0)
        for unit in self.codings.said.keys() | self.settlements.keys():
            found[self.state(unit)] += 1
        return found

    def find(self, unit: Unit) -> Unit | None:
        """The unit as this round knows it; None when nobody coded it here."""
        one = as_one(unit, self._same)
        return one if one in self.codings.said or one in self.settlements else None

    def row(self, unit: Unit) -> Row:
        """One unit with all that is known of it."""
        settlement = self.settlements.get(unit)
        codings = sorted(self._by_unit.get(unit, ()), key=lambda one: one.id)
        targets = self._targets(unit, settlement, codings)
        return Row(
            at=shown(unit, self._cases, self._synthesis.passages),
            state=self.state(unit),
            said=tuple(
                ByCoder(self.name(who), self._codes(said), _memo(codings, who))
                for who, said in self.codings.said.get(unit, {}).items()
            ),
            settlement=self._told(settlement),
            checked=self._checked(targets),
            targets=targets,
            makers=frozenset(one.coder for one in codings)
            | (settlement.people if settlement else frozenset()),
        )

    def _targets(
        self, unit: Unit, settlement: Settlement | None, codings: Iterable[Coding]
    ) -> tuple[Id, ...]:
        """What a check of the unit speaks of: the settled code, else a coding of each code."""
        if settlement is not None:
            return (settlement.id,)
        if self.state(unit) is State.DIFFERS:
            return ()
        first: dict[tuple[Id | None, bool], Id] = {}
        for one in codings:
            first.setdefault((one.theme, one.against), one.id)
        return tuple(first.values())

    def _told(
        self, one: Settlement | None
    ) -> tuple[Settlement, tuple[str, ...], tuple[str, ...]] | None:
        if one is None:
            return None
        said = {(t, False) for t in one.themes} | {(t, True) for t in one.against}
        people = tuple(sorted(self.name(who) for who in one.people))
        return one, self._codes(frozenset(said)), people

    def _codes(self, said: Said) -> tuple[str, ...]:
        return tuple(sorted(self._names.get(put, put[0]) for put in said))

    def _checked(self, targets: Iterable[Id]) -> tuple[Checked, ...]:
        """Each person once: what they said of the first of what is checked, as it is now if so."""
        found: dict[Id, Checked] = {}
        for target in targets:
            about = self._synthesis.settlements.get(target)
            said = [(not v.still_about(about), v.id, v) for v in self._checks.get(target, ())]
            for before, _, one in sorted(said, key=lambda each: each[:2]):
                found.setdefault(one.coder, Checked(self.name(one.coder), one, not before))
        return tuple(sorted(found.values(), key=lambda one: one.name))

    def settled(self, target: Id) -> dict[str, frozenset[Id]]:
        """What a check of this holds of it, so that it stays a check of what was there."""
        one = self._synthesis.settlements.get(target)
        return {"themes": one.themes, "against": one.against} if one else {}

    def name(self, coder: Id) -> str:
        """How a coder is called."""
        found = self._synthesis.coders.get(coder)
        return found.name if found else coder


def _memo(codings: Iterable[Coding], who: Id) -> str:
    return next((one.memo for one in codings if one.coder == who and one.memo), "")
