"""The continuum: four dimensions side by side, each rater's place in words, and no total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ripplegrid.analysis.days import when_said
from ripplegrid.method.terms import Term, terms
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.registers import Reflection
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.options import Options
from ripplegrid.report.figures.ripple_links import draw_disputed
from ripplegrid.report.figures.svg import Element, number
from ripplegrid.report.figures.told import Told
from ripplegrid.saying import mark, say, say_count

_PAD = 16.0
_GAP = 14.0
_INSET = 14.0
_BADGE = 12.0
_ROW = 30.0
_SPELLED = 4
"""How many people of one place are told in two lines each; more stand as badges with names."""
_PREFIX = "dimension/"
_NOWHERE = mark("Reasons without a place")
_PHASES = {
    "proposal": mark("at the proposal"),
    "during": mark("during the project"),
    "after": mark("afterwards"),
}


@dataclass(frozen=True, slots=True)
class Panel:
    """One dimension, or one of its two facets, with what people said of it.

    ``question`` stands beneath the name of the dimension: the method's, or a facet's own word.
    """

    subject: Term
    question: str
    places: tuple[Term, ...]
    said: tuple[Reflection, ...]

    def at(self, place: Term) -> list[Reflection]:
        """The reflections that chose a place."""
        wanted = place.id.rpartition("/")[2]
        return [r for r in self.said if r.place.rpartition("/")[2] == wanted]

    @property
    def elsewhere(self) -> list[Reflection]:
        """The reflections that chose no place, or one that is not among these."""
        placed = {id(r) for place in self.places for r in self.at(place)}
        return [r for r in self.said if id(r) not in placed]

    @property
    def differs(self) -> bool:
        """Whether people chose different places, each by what they said last."""
        return len({r.place for r in _latest(self.said) if r.place}) > 1

    @property
    def moved(self) -> bool:
        """Whether somebody chose another place at another time."""
        last = {_person(r): r.place for r in _latest(self.said)}
        return any(r.place != last[_person(r)] for r in self.said if r.place)

    @property
    def signs(self) -> list[str]:
        """What is said of the places before they are shown."""
        return [
            *([say("People place it differently")] if self.differs else []),
            *([say("Somebody placed it differently at another time")] if self.moved else []),
        ]


def _person(reflection: Reflection) -> str:
    """Whose reflection it is, as far as it says; one without a name is nobody else's."""
    return reflection.contributor or reflection.by or reflection.id


def _latest(said: Sequence[Reflection]) -> list[Reflection]:
    """What each person said last."""
    order = ["", *_PHASES]
    ordered = sorted(
        said,
        key=lambda r: (
            (r.when.latest or r.when.earliest or date.min) if r.when else date.min,
            order.index(r.phase or ""),
        ),
    )
    return list({_person(r): r for r in ordered}.values())


def draw_continuum(told: Told, options: Options) -> Element:
    """Draw the four dimensions side by side."""
    case = told.case
    groups = panels_of(case)
    width = float(max(options.width, 300))
    across = 4 if width >= 1000 else 2 if width >= 560 else 1
    root = svg.figure(
        "continuum",
        title=say("The continuum of {title}", title=case.title),
        desc=_describe(groups, told),
        lang=options.lang,
    )
    side = (width - 2 * _PAD - (across - 1) * _GAP) / across
    y = _PAD
    for start in range(0, len(groups), across):
        row = groups[start : start + across]
        high = max(sum(_height(p, told, side) + _GAP for p in group) for group in row)
        for position, group in enumerate(row):
            x, top = _PAD + position * (side + _GAP), y
            for panel in group:
                _draw_panel(root, told, panel, (x, top, side))
                top += _height(panel, told, side) + _GAP
        y += high
    words = say(
        "Each badge is one person’s reading on one date, with reasons. A place is said in words; "
        "it is not a score, and the dimensions are not added up."
    )
    crowded = any(
        len(panel.at(place)) > _SPELLED for g in groups for panel in g for place in panel.places
    )
    if crowded:
        more = say("Where more than four stand together, a badge’s title says whose it is.")
        words = f"{words} {more}"
    lines = metrics.wrap(words, width - 2 * _PAD, 13, 7)
    svg.write_lines(root, (_PAD, y + 12), lines, size=13, leading=17, paint="rg-soft")
    return svg.sized(root, width, y + 18 + 17 * len(lines))


def panels_of(case: CaseStudy) -> list[list[Panel]]:
    """The panels of each dimension: its facets where there are reflections on them, else itself."""
    said: dict[str, list[Reflection]] = {}
    for reflection in case.reflections.values():
        if reflection.subject.startswith(_PREFIX):
            said.setdefault(reflection.subject.removeprefix(_PREFIX), []).append(reflection)
    naming = Naming(case)
    groups = []
    for dimension in (t for t in terms("dimensions") if not t.part_of):
        facets = [t for t in terms("dimensions") if t.part_of == dimension.id and said.get(t.id)]
        shown = [dimension, *facets] if said.get(dimension.id) or not facets else facets
        groups.append([_panel(t, naming, said.get(t.id, [])) for t in shown])
    return groups


def _panel(subject: Term, naming: Naming, said: Sequence[Reflection]) -> Panel:
    places = tuple(t for t in terms("places") if t.part_of == subject.id)
    if not places:
        places = tuple(t for t in terms("places") if t.part_of == subject.part_of)
    ordered = sorted(said, key=lambda r: (r.by, str(r.phase), r.id))
    question = naming.plain("dimensions", subject.id) if subject.part_of else say(subject.plain)
    return Panel(subject, question, places, tuple(ordered))


def _describe(groups: list[list[Panel]], told: Told) -> str:
    parts = []
    for panel in (p for group in groups for p in group):
        label = told.label("dimensions", panel.subject.id)
        if not panel.said:
            parts.append(say("{label}: nobody has reflected on it yet", label=label))
            continue
        places = "; ".join(
            f"{say(place.label)}: {', '.join(_who(r, told) for r in panel.at(place))}"
            for place in panel.places
            if panel.at(place)
        )
        parts.append(f"{label}: {places or say('reasons without a place')}")
    opening = say("Four dimensions side by side, with each person's place on them.")
    return f"{opening} {'. '.join(parts)}."


def _who(reflection: Reflection, told: Told) -> str:
    person = told.case.contributors.get(reflection.contributor or "")
    name = reflection.by or (person.name if person else "")
    return name or reflection.role or say("somebody")


def _badge(reflection: Reflection, told: Told) -> str:
    """Two letters for a person: those of the first and last word of the name."""
    words = [w for w in _who(reflection, told).split() if w[0].isalnum()]
    letters = (words[0][0] + (words[-1][0] if len(words) > 1 else "")) if words else "?"
    return letters.upper()


def _height(panel: Panel, told: Told, side: float) -> float:
    room = side - 2 * _INSET
    rows = sum(
        _label_height(say(p.label), panel.at(p), room)
        + (_raters_height(panel.at(p), told, room) or 2)
        for p in panel.places
    )
    if panel.elsewhere:
        rows += _label_height(say(_NOWHERE), panel.elsewhere, room)
        rows += _raters_height(panel.elsewhere, told, room)
    plain = len(metrics.wrap(panel.question, room, 13, 2))
    signs = sum(len(metrics.wrap(w, room - 22, 13, 2)) * 17 + 7 for w in panel.signs)
    return 36 + 17 * plain + signs + rows + (24 if not panel.said else 0) + 14


def _label(label: str, said: Sequence[Reflection], room: float) -> tuple[str, ...]:
    """The name of a place in its lines, with how many reflections when they are badges alone."""
    if len(said) > _SPELLED:
        counted = say_count("{count} reflection", "{count} reflections", count=len(said))
        label = say("{place}: {reflections}", place=label, reflections=counted)
    return metrics.wrap(label, room - 18, 14, 3)


def _label_height(label: str, said: Sequence[Reflection], room: float) -> float:
    return 5.0 + 17 * len(_label(label, said, room))


def _raters_height(said: Sequence[Reflection], told: Told, room: float) -> float:
    if len(said) <= _SPELLED:
        return sum(_rater_height(r, told, room - 18) for r in said)
    return _ROW * -(-len(said) // _per_row(room)) + 6


def _per_row(room: float) -> int:
    return max(1, int((room - 18) // _ROW))


def _draw_panel(root: Element, told: Told, panel: Panel, place: tuple[float, float, float]) -> None:
    x, y, w = place
    group = svg.add(root, "g", "rg-dimension", data_dimension=panel.subject.id)
    svg.add(group, "rect", "rg-calm", x=x, y=y, width=w, height=_height(panel, told, w), rx=10)
    x += _INSET
    room = w - 2 * _INSET
    label = told.label("dimensions", panel.subject.part_of or panel.subject.id)
    svg.write_fitted(group, (x, y + 26), label, room, size=15, bold=1)
    lines = metrics.wrap(panel.question, room, 13, 2)
    svg.write_lines(group, (x, y + 46), lines, size=13, leading=17, paint="rg-soft")
    y += 36 + 17 * len(lines) + 8
    for words in panel.signs:
        draw_disputed(group, (x + 8, y + 7))
        lines = metrics.wrap(words, room - 22, 13, 2)
        svg.write_lines(group, (x + 22, y + 11), lines, size=13, leading=17)
        y += 17 * len(lines) + 7
    if not panel.said:
        words = say("Nobody has reflected on this yet.")
        svg.write_fitted(group, (x, y + 12), words, room, size=13)
        y += 24
    top = last = y
    for step in reversed(panel.places):
        last = y
        y = _draw_place(group, told, say(step.label), panel.at(step), (x, y, room))
    if panel.places:
        d = f"M{number(x + 3)} {number(top + 8)}V{number(last + 8)}"
        rail = svg.add(group, "path", "rg-line", d=d, stroke_width=1.4)
        group.remove(rail)
        group.insert(1, rail)
    if panel.elsewhere:
        _draw_place(group, told, say(_NOWHERE), panel.elsewhere, (x, y, room))


def _draw_place(
    group: Element,
    told: Told,
    label: str,
    said: Sequence[Reflection],
    place: tuple[float, float, float],
) -> float:
    """A place in words on the rail, with everybody who chose it."""
    x, y, room = place
    taken = bool(said)
    svg.add(
        group,
        "circle",
        "rg-ink rg-strong" if taken else "rg-paper rg-line",
        cx=x + 3,
        cy=y + 8,
        r=4.5,
        stroke_width=1.4,
    )
    paint = "rg-ink" if taken else "rg-soft"
    svg.write_lines(
        group, (x + 18, y + 12), _label(label, said, room), size=14, leading=17, paint=paint
    )
    y += _label_height(label, said, room)
    if len(said) <= _SPELLED:
        for reflection in said:
            _draw_rater(group, told, reflection, (x + 18, y, room - 18))
            y += _rater_height(reflection, told, room - 18)
        return y if said else y + 2
    for position, reflection in enumerate(said):
        row, column = divmod(position, _per_row(room))
        _draw_badge(group, told, reflection, (x + 18 + column * _ROW, y + row * _ROW))
    return y + _raters_height(said, told, room)


def _draw_badge(
    group: Element, told: Told, reflection: Reflection, at: tuple[float, float]
) -> Element:
    """The badge of one reflection, with who made it and why as its title."""
    x, y = at
    item = svg.add(group, "g", "rg-rater", data_reflection=reflection.id)
    who, facts = _who(reflection, told), _facts(reflection, told)
    svg.name(item, f"{who}{f' ({facts})' if facts else ''}: {reflection.reasons}")
    svg.add(
        item, "circle", "rg-paper rg-strong", cx=x + _BADGE, cy=y + 14, r=_BADGE, stroke_width=1.2
    )
    badge = _badge(reflection, told)
    svg.write(item, (x + _BADGE, y + 18.5), badge, size=12, bold=1, text_anchor="middle")
    return item


def _draw_rater(
    group: Element, told: Told, reflection: Reflection, place: tuple[float, float, float]
) -> None:
    x, y, room = place
    item = _draw_badge(group, told, reflection, (x, y))
    left = x + 2 * _BADGE + 8
    names, facts = _rater_lines(reflection, told, room)
    svg.write_lines(item, (left, y + 12), names, size=13, leading=16, bold=1)
    at = (left, y + 12 + 16 * len(names))
    svg.write_lines(item, at, facts, size=12, leading=15, paint="rg-soft")


def _rater_lines(
    reflection: Reflection, told: Told, room: float
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The name, and the role and date beneath it, in their lines."""
    room -= 2 * _BADGE + 8
    names = metrics.wrap(_who(reflection, told), room, 13, 2, bold=True)
    return names, metrics.wrap(_facts(reflection, told), room, 12, 3)


def _rater_height(reflection: Reflection, told: Told, room: float) -> float:
    names, facts = _rater_lines(reflection, told, room)
    return max(34.0, 16.0 * len(names) + 15 * len(facts) + 7)


def _facts(reflection: Reflection, told: Told) -> str:
    """In which role, and when."""
    facts = [
        _role(reflection, told),
        say(_PHASES.get(reflection.phase or "", "")),
        when_said(reflection.when),
    ]
    return ", ".join(f for f in facts if f)


def _role(reflection: Reflection, told: Told) -> str:
    if reflection.role and reflection.role != _who(reflection, told):
        return reflection.role
    person = told.case.contributors.get(reflection.contributor or "")
    found = sorted(person.types) if person else []
    return told.naming.inside("stakeholder_types", found[0]) if found else ""
