"""What a sample must keep to: its size, and what people ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ripplegrid.errors import CannotSelect, NotACandidate
from ripplegrid.model.record import Id
from ripplegrid.saying import mark_count, say, say_count, say_list
from ripplegrid.synthesis.selection.candidates import Candidate

TRAITS = ("author", "country", "status")
"""What can be asked for."""

_OF_EVERY = {
    "author": mark_count(
        "at least {count} case study by every author",
        "at least {count} case studies by every author",
    ),
    "country": mark_count(
        "at least {count} case study from every country",
        "at least {count} case studies from every country",
    ),
    "status": mark_count(
        "at least {count} case study of every status",
        "at least {count} case studies of every status",
    ),
}
_OF_ONE = {
    "author": mark_count(
        "at least {count} case study by {value}", "at least {count} case studies by {value}"
    ),
    "country": mark_count(
        "at least {count} case study from {value}", "at least {count} case studies from {value}"
    ),
    "status": mark_count(
        "at least {count} case study with the status “{value}”",
        "at least {count} case studies with the status “{value}”",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeast:
    """So many case studies of one trait; without a ``value``, of every value there is.

    Example:
        >>> AtLeast(trait="country", value="Wales", count=2).asked
        'at least 2 case studies from Wales'
    """

    trait: str
    value: str = ""
    count: int = 1

    @property
    def asked(self) -> str:
        """What it asks, in words."""
        forms = (_OF_ONE if self.value else _OF_EVERY)[self.trait]
        return say_count(*forms, count=self.count, value=self.value)


def read_asked(text: str) -> AtLeast | None:
    """What was asked of a sample, as a choice keeps it.

    Either as a page writes it, ``country=Wales:2`` or ``author``, or as it is asked for by
    command, ``country:Wales=2`` or ``author=1``.

    Example:
        >>> read_asked("country=1") == read_asked("country") == AtLeast(trait="country")
        True
    """
    what, _, rest = text.partition("=")
    trait, named, wanted = what.partition(":")
    value, _, count = (wanted, ":", rest) if named else rest.rpartition(":")
    if trait not in TRAITS or (rest and not count.isdecimal()):
        return None
    return AtLeast(trait=trait, value=value, count=int(count or 1))


def write_asked(asked: AtLeast) -> str:
    """The same the other way.

    Example:
        >>> write_asked(AtLeast(trait="country", value="Wales", count=2))
        'country=Wales:2'
    """
    if asked.value:
        return f"{asked.trait}={asked.value}:{asked.count}"
    return asked.trait if asked.count == 1 else f"{asked.trait}={asked.count}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a sample must keep to.

    Attributes:
        size: how many case studies there are to be.
        include: those that must be in.
        leave_out: those that must not.
        at_least: how many of a trait there must be.
    """

    size: int
    include: frozenset[Id] = frozenset()
    leave_out: frozenset[Id] = frozenset()
    at_least: tuple[AtLeast, ...] = ()

    def kept_by(self, chosen: Sequence[Candidate], among: Iterable[Candidate]) -> bool:
        """Whether a sample keeps to them all."""
        ids = {c.id for c in chosen}
        return (
            len(ids) == len(chosen) == self.size
            and self.include <= ids
            and not self.leave_out & ids
            and all(
                sum(value in c.traits.get(trait, ()) for c in chosen) >= count
                for trait, value, count in self.groups(among)
            )
        )

    def groups(self, among: Iterable[Candidate]) -> tuple[tuple[str, str, int], ...]:
        """Every (trait, value, count) asked for; "every value" is every one that can be chosen."""
        free = self.free(among)
        asked: dict[tuple[str, str], int] = {}
        for rule in self.at_least:
            values = {v for c in free for v in c.traits.get(rule.trait, ())}
            for value in (rule.value,) if rule.value else sorted(values):
                key = rule.trait, value
                asked[key] = max(asked.get(key, 0), rule.count)
        return tuple((trait, value, count) for (trait, value), count in asked.items())

    def free(self, among: Iterable[Candidate]) -> tuple[Candidate, ...]:
        """The candidates that may be chosen, in the order of their ids."""
        return tuple(sorted((c for c in among if c.id not in self.leave_out), key=lambda c: c.id))


def check(rules: Rules, candidates: Sequence[Candidate]) -> None:
    """See that each rule can be kept by itself.

    Raises:
        NotACandidate: a rule names a case study that is not among the candidates.
        CannotSelect: one of them can never be kept.
    """
    known = {c.id for c in candidates}
    for named in sorted((rules.include | rules.leave_out) - known):
        raise NotACandidate(id=named)
    free = rules.free(candidates)
    both = rules.include & rules.leave_out
    if both:
        titles = [c.title or c.id for c in candidates if c.id in both]
        raise CannotSelect(why=say("{cases} must be in and left out.", cases=say_list(titles)))
    if rules.size < 1:
        raise CannotSelect(why=say("A sample has at least one case study."))
    if len(free) < rules.size:
        why = say_count(
            "Only {count} case study can be chosen, and {size} are asked for.",
            "Only {count} case studies can be chosen, and {size} are asked for.",
            count=len(free),
            size=rules.size,
        )
        raise CannotSelect(why=why)
    if len(rules.include) > rules.size:
        raise CannotSelect(
            why=say(
                "More case studies must be in than the sample has places: {size}.", size=rules.size
            )
        )
    for trait, value, count in rules.groups(candidates):
        there = sum(value in c.traits.get(trait, ()) for c in free)
        if there < count:
            asked = AtLeast(trait=trait, value=value, count=count).asked
            why = say_count(
                "You ask for {asked}; {count} can be chosen.",
                "You ask for {asked}; {count} can be chosen.",
                count=there,
                asked=asked,
            )
            raise CannotSelect(why=why)
