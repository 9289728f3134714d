"""What the page of coding shows to one coder: the unit, their own codings, what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from string import ascii_lowercase

from ripplegrid.analysis.likeness import Likeness
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Coding, Theme, Unit
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import Synthesis
from ripplegrid.web.across.progress import Place
from ripplegrid.web.across.shown.codebook import Group

KEYS = "1234567890" + "".join(key for key in ascii_lowercase if key not in "jknmsx")
"""A key for each theme; the letters left out have another use on the page."""
GUESSES = 3
RESEMBLES = 0.35
"""From here on an entry resembles another enough to be worth a look; only a guess is made of it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A theme that can be ticked, with its key, and how it is ticked."""

    theme: Theme
    key: str
    speaks: bool
    against: bool


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices below the same themes."""

    above: tuple[Theme, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """An entry the coder put to a theme themself, that has words in common with this one."""

    theme: Theme
    like: Entry
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a coder is among what they were given.

    Attributes:
        number: the place of this entry, from 1.
        given: how many entries there are.
        left: those not looked at yet, in order.
        before, after: the entries on either side.
        onward: the next one not looked at; None when there is none but this.
    """

    number: int
    given: int
    left: tuple[Place, ...]
    before: Place | None
    after: Place | None
    onward: Place | None

    @property
    def looked(self) -> int:
        """How many were looked at."""
        return self.given - len(self.left)


def walk(given: Sequence[Place], looked: set[Place], here: Place) -> Walk:
    """Where a coder is; ``here`` must be among what they were given."""
    at = given.index(here)
    left = tuple(place for place in given if place not in looked)
    later = [place for place in (*given[at + 1 :], *given[:at]) if place not in looked]
    return Walk(
        number=at + 1,
        given=len(given),
        left=left,
        before=given[at - 1] if at else None,
        after=given[at + 1] if at + 1 < len(given) else None,
        onward=later[0] if later else None,
    )


def own(synthesis: Synthesis, round_id: Id, coder: Id) -> dict[Unit, tuple[Coding, ...]]:
    """A coder's own codings of a round by unit."""
    found: dict[Unit, list[Coding]] = {}
    for one in sorted(synthesis.codings.values(), key=lambda c: c.id):
        if one.round == round_id and one.coder == coder:
            found.setdefault(one.unit, []).append(one)
    return {unit: tuple(some) for unit, some in found.items()}


def mark_of(codings: Sequence[Coding]) -> str:
    """A short mark of what somebody had before them, so that a form can say what it was made of."""
    said = sorted((c.id, c.theme or "", c.against, c.memo) for c in codings)
    return sha256(repr(said).encode()).hexdigest()[:16]


def choices(groups: Sequence[Group], speaks: set[Id], against: set[Id]) -> tuple[ChoiceGroup, ...]:
    """The themes to tick, each with its key as far as keys go."""
    keys = iter(KEYS)
    return tuple(
        ChoiceGroup(
            group.above,
            tuple(
                Choice(one, next(keys, ""), one.id in speaks, one.id in against)
                for one in group.codes
            ),
        )
        for group in groups
    )


def guesses(
    cases: Mapping[Id, CaseStudy],
    themes: Mapping[Id, Theme],
    mine: Mapping[Unit, Sequence[Coding]],
    here: Place,
) -> tuple[Guess, ...]:
    """Themes that this coder gave to entries with words in common; from words alone."""
    put: dict[Place, list[Theme]] = {}
    for (case, entry, link, passage), codings in mine.items():
        there = entry in cases[case].entries if case in cases else False
        known = [
            themes[c.theme] for c in codings if c.theme and c.theme in themes and not c.against
        ]
        if known and there and not link and not passage and (case, entry) != here:
            put[case, entry] = known
    texts = {
        f"{case}/{entry}": (cases[case].entries[entry], put[case, entry]) for case, entry in put
    }
    likeness = Likeness(Entry(id=key, text=like.text) for key, (like, _) in texts.items())
    found: dict[Id, Guess] = {}
    for pair in likeness.of(cases[here[0]].entries[here[1]].text, at_least=RESEMBLES):
        like, given = texts[pair.other]
        for theme in given:
            found.setdefault(theme.id, Guess(theme, like, pair.shared))
    return tuple(found.values())[:GUESSES]


def find_words(account: str, words: str, near: int = 0) -> tuple[int, int] | None:
    """Where words stand in what was told, at a place or else where they come first.

    Example:
        >>> find_words("They asked. They listened.", "They", near=12), find_words("We", "You")
        ((12, 16), None)
    """
    wanted = words.replace("\r\n", "\n").strip()
    if not wanted:
        return None
    at = near if account.startswith(wanted, near) else account.find(wanted)
    return (at, at + len(wanted)) if at >= 0 else None
