"""Two sides of one account: which voices stand on the one, on the other, on both, or on neither.

A side is asked for by kinds of people, by voices, or as everybody else. Somebody of two kinds
counts on both sides, and it is said who that is. Voices without a name stand apart: what kind of
people they are stands beside nobody's words, so they are on no side, not even among everybody else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ripplegrid.disclosure.cells import unnamed
from ripplegrid.disclosure.reader import Purpose
from ripplegrid.errors import NothingToCompare
from ripplegrid.model.attribution import named_as
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Voice
from ripplegrid.model.reading import Reading
from ripplegrid.model.record import Id
from ripplegrid.model.words import VoiceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who is asked for on one side: kinds of people, voices, or all others.

    Attributes:
        types: ids of stakeholder types; whoever is of any of them is meant.
        voices: the ids of voices.
        rest: whether everybody is meant who is not on the other side.
    """

    types: frozenset[str] = frozenset()
    voices: frozenset[Id] = frozenset()
    rest: bool = False

    def __bool__(self) -> bool:
        return bool(self.types or self.voices or self.rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Two sets of voices that may overlap.

    Attributes:
        one, other: the voices of each side.
        apart: voices without a name of which it is not told what kind of people they are.
        neither: the remaining voices.
    """

    one: frozenset[Id]
    other: frozenset[Id]
    apart: frozenset[Id] = frozenset()
    neither: frozenset[Id] = frozenset()

    @property
    def both(self) -> frozenset[Id]:
        """The voices that stand on both sides."""
        return self.one & self.other

    def swapped(self) -> Sides:
        """The same with the sides changed round."""
        return replace(self, one=self.other, other=self.one)


def divide(case: CaseStudy, one: Who, other: Who) -> Sides:
    """The voices of a case study on two sides.

    Args:
        case: the case study, as its reader may see it.
        one: who is on the one side.
        other: who is on the other.

    Raises:
        NothingToCompare: when nobody is asked for on a side, or the same on both.

    Example:
        >>> from ripplegrid.model import About, table
        >>> ann = Voice(id="v", kind=VoiceKind.PERSON, name="Ann", types=frozenset({"carer"}))
        >>> bob = Voice(id="w", kind=VoiceKind.PERSON, name="Bob", types=frozenset({"manager"}))
        >>> case = CaseStudy(about=About(id="c", title="C"), voices=table([ann, bob]))
        >>> found = divide(case, Who(types=frozenset({"carer"})), Who(rest=True))
        >>> sorted(found.one), sorted(found.other)
        (['v'], ['w'])
    """
    if not one or not other or one == other:
        raise NothingToCompare
    kinds = types_told(case)
    known = frozenset(kinds)
    chosen = [_of(who, kinds) for who in (one, other)]
    first = known - chosen[1] if one.rest else chosen[0]
    second = known - chosen[0] if other.rest else chosen[1]
    return Sides(
        one=first,
        other=second,
        apart=frozenset(case.voices) - known,
        neither=known - first - second,
    )


def types_told(case: CaseStudy) -> Mapping[Id, frozenset[str]]:
    """The stakeholder types of each voice of which they may be told.

    Whoever is not named is missing: the rule of ``disclosure.cells``, which also holds here when
    the case study was not shared before.
    """
    reading = Reading(case)
    return {
        voice.id: reading.types_of(voice.id)
        for voice in case.voices.values()
        if not unnamed(_as_named(case, voice), Purpose.TEAM)
    }


def speaking_types(case: CaseStudy, voices: Iterable[Id]) -> tuple[str, ...]:
    """The stakeholder types that some of these voices speak for, as far as it may be told."""
    kinds = types_told(case)
    return tuple(sorted({kind for voice in voices for kind in kinds.get(voice, ())}))


def _of(who: Who, kinds: Mapping[Id, frozenset[str]]) -> frozenset[Id]:
    return frozenset(v for v, types in kinds.items() if v in who.voices or types & who.types)


def _as_named(case: CaseStudy, voice: Voice) -> Voice:
    """The voice with the attribution that counts: the stricter of its own and its contributor's."""
    if voice.kind is not VoiceKind.PERSON:
        return voice
    person = case.contributors.get(voice.contributor) if voice.contributor else None
    return replace(voice, attribution=named_as(voice, person))
