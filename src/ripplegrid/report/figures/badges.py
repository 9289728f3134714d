"""Case studies as small marks: a letter for each, and what it means that one stands somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from ripplegrid.model.record import Id
from ripplegrid.model.words import Level
from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.svg import Element, number

HIGH = 24.0
STEP = 6.0
_WORDS = 13.0
_LEAST = 24.0


@dataclass(frozen=True, slots=True)
class Lettered:
    """Case studies, each with a letter.

    Attributes:
        titles: the title of each, in the order of the letters.
        letters: the letter of each.
    """

    titles: Mapping[Id, str]
    letters: Mapping[Id, str]

    @classmethod
    def of(cls, titles: Mapping[Id, str]) -> Lettered:
        """Letters by title, A first.

        Example:
            >>> Lettered.of({"x": "Ward", "y": "Bus"}).letters
            {'y': 'A', 'x': 'B'}
        """
        order = sorted(titles, key=lambda case: (titles[case].casefold(), case))
        return cls(
            {case: titles[case] for case in order}, dict(zip(order, _letters(), strict=False))
        )


def _letters() -> Iterable[str]:
    yield from ascii_uppercase
    for first in ascii_uppercase:
        yield from (first + second for second in ascii_uppercase)


@dataclass(frozen=True, slots=True)
class Badge:
    """One case study in one cell; ``against`` when its entries there speak against."""

    letter: str
    against: bool = False

    @property
    def wide(self) -> float:
        """How wide it is drawn."""
        sign = 12.0 if self.against else 0.0
        return max(_LEAST, metrics.width(self.letter, _WORDS, bold=True) + 12) + sign


def rows_of(badges: Sequence[Badge], room: float) -> list[list[Badge]]:
    """The badges broken into rows that fit a room."""
    rows: list[list[Badge]] = []
    left = 0.0
    for badge in badges:
        if not rows or badge.wide > left:
            rows.append([])
            left = room
        rows[-1].append(badge)
        left -= badge.wide + STEP
    return rows


def draw_badges(
    parent: Element, rows: Iterable[Sequence[Badge]], at: tuple[float, float], level: Level | None
) -> float:
    """Draw rows of badges, and say where the room beneath them begins."""
    x, y = at
    for row in rows:
        left = x
        for badge in row:
            draw_badge(parent, badge, (left, y), level)
            left += badge.wide + STEP
        y += HIGH + STEP
    return y


def draw_badge(parent: Element, badge: Badge, at: tuple[float, float], level: Level | None) -> None:
    """A round badge with a full line speaks for; one with corners, a broken line and ≠ against."""
    x, y = at
    line = f"rg-stroke-{level.value}" if level else "rg-line"
    if badge.against:
        svg.add(
            parent, "rect", "rg-paper rg-strong", x=x, y=y, width=badge.wide, height=HIGH,
            stroke_width=1.4, stroke_dasharray="4 2.5",
        )  # fmt: skip
        d = f"M{number(x + 5)} {number(y + 10)}h7m-7 4h7M{number(x + 10.5)} {number(y + 7)}l-4 10"
        svg.add(parent, "path", "rg-strong", d=d, fill="none", stroke_width=1.4)
    else:
        ground = f"rg-tint-{level.value}" if level else "rg-calm"
        svg.add(
            parent, "rect", f"{ground} {line}", x=x, y=y, width=badge.wide, height=HIGH,
            rx=HIGH / 2, stroke_width=1.8,
        )  # fmt: skip
    middle = x + badge.wide / 2 + (6 if badge.against else 0)
    svg.write(parent, (middle, y + 16.5), badge.letter, size=_WORDS, bold=1, text_anchor="middle")


def draw_key(root: Element, cases: Lettered, place: tuple[float, float, float]) -> float:
    """Which letter is which case study, in as many columns as there is room for."""
    x, y, room = place
    columns = max(1, int(room // 320))
    wide = room / columns
    per_column = -(-len(cases.titles) // columns)
    names = [
        (Badge(cases.letters[case]), metrics.wrap(title, wide - 60, 13, 2))
        for case, title in cases.titles.items()
    ]
    lowest = y
    for column in range(columns):
        top = y
        for badge, lines in names[column * per_column : (column + 1) * per_column]:
            draw_badge(root, badge, (x + column * wide, top), None)
            svg.write_lines(root, (x + column * wide + 44, top + 16.5), lines, size=13, leading=17)
            top += max(HIGH, 17.0 * len(lines) + 6) + 6
        lowest = max(lowest, top)
    return lowest
