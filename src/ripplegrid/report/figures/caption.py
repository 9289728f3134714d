"""A figure that leaves the page: with its title, what it shows and its date, and nothing hidden."""

from __future__ import annotations

from collections.abc import Sequence

from ripplegrid.report.figures import metrics, svg
from ripplegrid.report.figures.svg import Element

_PAD = 16
_TITLE = 20.0
_TEXT = 13.0


def captioned(figure: Element, title: str, sentences: Sequence[str]) -> Element:
    """The same figure with a heading above it; what is not drawn is taken out altogether."""
    _drop_hidden(figure)
    width, height = float(figure.get("width", "0")), float(figure.get("height", "0"))
    drawn = [child for child in figure if child.tag not in {"title", "desc"}]
    for child in drawn:
        figure.remove(child)
    room = width - 2 * _PAD
    heading = metrics.wrap(title, room, _TITLE, 3, bold=True)
    lines = [line for one in sentences for line in metrics.wrap(one, room, _TEXT, 6)]
    top = _PAD + len(heading) * 26.0 + len(lines) * 18.0 + 10
    svg.write_lines(figure, (_PAD, _PAD + 18.0), heading, size=_TITLE, leading=26.0, bold=1)
    at = (_PAD, _PAD + len(heading) * 26.0 + 10)
    if lines:
        svg.write_lines(figure, at, tuple(lines), size=_TEXT, leading=18.0, paint="rg-soft")
    moved = svg.add(figure, "g", transform=f"translate(0 {svg.number(top)})")
    moved.extend(drawn)
    return svg.sized(figure, width, height + top)


def _drop_hidden(element: Element) -> None:
    for child in list(element):
        if child.get("display") == "none":
            element.remove(child)
        else:
            _drop_hidden(child)
