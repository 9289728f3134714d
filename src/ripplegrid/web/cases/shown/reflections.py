"""What people can reflect on, what they said, and the same side by side: in words, never summed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ripplegrid import method
from ripplegrid.disclosure.blindness import About
from ripplegrid.method import Term
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Contributor
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Instrument, Reflection
from ripplegrid.model.words import Phase, ProjectStatus
from ripplegrid.saying import say, say_list

PRINCIPLE_PLACES = "adherence"
"""A principle is followed hardly, in part, mostly or all through, as the fourth dimension."""

PHASE_OF: Mapping[ProjectStatus, Phase] = {
    ProjectStatus.PLANNED: Phase.PROPOSAL,
    ProjectStatus.RUNNING: Phase.DURING,
    ProjectStatus.FINISHED: Phase.AFTER,
    ProjectStatus.STOPPED: Phase.AFTER,
}
"""The phase somebody most likely reflects in, from where the project stands."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to reflect on. ``label`` and ``asks`` are already in the reader's words."""

    id: str
    label: str
    asks: str
    meaning: str
    places: tuple[Term, ...]

    def place(self, chosen: str) -> str:
        """A place in words; empty when none was chosen."""
        found = (p.label for p in self.places if p.id.rpartition("/")[2] == short(chosen))
        return say(next(found, "")) if chosen else ""


@dataclass(frozen=True, slots=True)
class Group:
    """Subjects that belong together: the dimensions, the principles, or one instrument."""

    name: str
    subjects: tuple[Subject, ...]
    instrument: Instrument | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One person's reflections on a subject, phase by phase."""

    who: str
    at: tuple[tuple[Reflection, ...], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A subject as one person sees it in one phase: their own, how many wait, and all they see."""

    subject: Subject
    mine: tuple[Reflection, ...]
    waits: int
    others: int


def short(place: str) -> str:
    """A place without its dimension: ``stages/most`` and ``most`` are the same."""
    return place.rpartition("/")[2]


class Reflections:
    """The reflections of a case study as one person may see them."""

    def __init__(
        self, case: CaseStudy, me: Contributor | None, waiting: Mapping[About, Sequence[Id]]
    ) -> None:
        self.case, self.me, self.waiting = case, me, waiting
        self._naming = Naming(case)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Everything that can be reflected on, in order."""
        named = sorted(self.case.instruments.values(), key=lambda i: (i.title, i.id))
        return (
            Group("dimensions", tuple(self._dimensions())),
            Group("principles", tuple(self._principles())),
            *(Group("instrument", tuple(self._questions(one)), one) for one in named),
        )

    def find(self, subject: str) -> Subject | None:
        """The subject with this id, also one of those that stand behind their two facets."""
        every = (*(s for group in self.groups for s in group.subjects), *self._dimensions(True))
        return next((s for s in every if s.id == subject), None)

    def seen(self, subject: Subject, phase: Phase | None) -> Seen:
        """How a subject stands for this person in one phase."""
        made = [r for r in self.on(subject.id) if r.phase == phase]
        mine = tuple(r for r in made if self._mine(r))
        waits = len(self.waiting.get((subject.id, phase), ()))
        return Seen(subject, mine, waits, len(made) - len(mine))

    def on(self, subject: str) -> list[Reflection]:
        """What this person may see of what was said on a subject, in a steady order."""
        found = [r for r in self.case.reflections.values() if r.subject == subject]
        return sorted(found, key=lambda r: (self.who(r), _day(r), r.id))

    def lines(self, subject: Subject) -> tuple[Line, ...]:
        """Who said what on a subject in which phase: people as rows, phases as columns."""
        by: dict[str, list[Reflection]] = {}
        for made in self.on(subject.id):
            nameless = made.id if not made.by else f"{made.by}/{made.role}"
            by.setdefault(made.contributor or nameless, []).append(made)
        return tuple(
            Line(self.who(said[0]), tuple(tuple(_in(said, p)) for p in self.phases))
            for said in by.values()
        )

    @cached_property
    def phases(self) -> tuple[Phase | None, ...]:
        """The three phases, and one for reflections that name none, where there are any."""
        said = {r.phase for r in self.case.reflections.values()}
        said |= {phase for _, phase in self.waiting}
        return (*Phase, None) if None in said else tuple(Phase)

    def differences(self, subject: Subject) -> list[str]:
        """Where people place it differently, and who came to see it otherwise, in sentences."""
        found = []
        for phase in self.phases:
            at = self._places(subject, phase)
            if len(at) > 1:
                told = "; ".join(
                    say("{people}: {place}", people=say_list(who), place=place)
                    for place, who in at.items()
                )
                words = say(
                    "{when} people see it differently. {told}.", when=when(phase), told=told
                )
                found.append(words)
        for line in self.lines(subject):
            steps = self._steps(subject, line)
            if len({place for _, place in steps}) > 1:
                told = "; ".join(f"{when(phase)} {place}" for phase, place in steps)
                words = say("{who} came to see it otherwise: {told}.", who=line.who, told=told)
                found.append(words)
        return found

    def _steps(self, subject: Subject, line: Line) -> list[tuple[Phase | None, str]]:
        """Where one person placed it last in each phase in which they placed it at all."""
        last = ((p, said[-1]) for p, said in zip(self.phases, line.at, strict=True) if said)
        return [(p, place) for p, made in last if (place := subject.place(made.place))]

    def who(self, made: Reflection) -> str:
        """Whose reflection it is, as they may be named here."""
        person = self.case.contributors.get(made.contributor or "")
        return (person.name if person else "") or made.by or made.role or say("Somebody")

    def opened(self, phase: Phase | None) -> bool:
        """Whether all of a phase was laid side by side for everybody."""
        return any(not o.subject and o.phase == phase for o in self.case.openings.values())

    def waiting_in(self, phase: Phase | None) -> int:
        """How many reflections of a phase this person may not see yet."""
        return sum(len(ids) for (_, at), ids in self.waiting.items() if at == phase)

    def _mine(self, made: Reflection) -> bool:
        return self.me is not None and made.contributor == self.me.id

    def _places(self, subject: Subject, phase: Phase | None) -> dict[str, list[str]]:
        at: dict[str, list[str]] = {}
        for term in subject.places:
            who = [
                self.who(r)
                for r in self.on(subject.id)
                if r.phase == phase and r.place and short(r.place) == short(term.id)
            ]
            if who:
                at[say(term.label)] = list(dict.fromkeys(who))
        return at

    def _dimensions(self, whole: bool = False) -> Iterator[Subject]:
        """The dimensions, each with two facets as these; the whole where somebody spoke of it."""
        listed = method.terms("dimensions")
        split = {t.part_of for t in listed if t.part_of}
        spoken = {r.subject for r in self.case.reflections.values()} | {s for s, _ in self.waiting}
        for one in listed:
            subject = f"dimension/{one.id}"
            if one.id not in split or whole or subject in spoken:
                yield self._subject("dimensions", subject, one, method.places(one.id))

    def _principles(self) -> Iterator[Subject]:
        for one in method.terms("principles"):
            yield self._subject(
                "principles", f"principle/{one.id}", one, method.places(PRINCIPLE_PLACES)
            )

    def _subject(self, listed: str, subject: str, one: Term, places: tuple[Term, ...]) -> Subject:
        return Subject(
            subject,
            self._naming.label(listed, one.id),
            say(one.plain),
            say(one.meaning),
            places,
        )

    @staticmethod
    def _questions(instrument: Instrument) -> Iterator[Subject]:
        for question, text in instrument.questions:
            yield Subject(f"instrument/{instrument.id}/{question}", text, text, "", ())


def when(phase: Phase | None) -> str:
    """A phase at the beginning of a sentence."""
    return {
        Phase.PROPOSAL: say("At the proposal"),
        Phase.DURING: say("During the project"),
        Phase.AFTER: say("Afterwards"),
        None: say("At some time"),
    }[phase]


def phase_of(asked: str, status: ProjectStatus) -> Phase | None:
    """The phase asked for; the likeliest when none was. ``not said`` asks for those without one."""
    if asked == "not said":
        return None
    return Phase(asked) if asked in set(Phase) else PHASE_OF[status]


def _in(said: Iterable[Reflection], phase: Phase | None) -> Iterator[Reflection]:
    return (r for r in said if r.phase == phase)


def _day(made: Reflection) -> str:
    first = made.when and (made.when.earliest or made.when.latest)
    return first.isoformat() if first else ""
