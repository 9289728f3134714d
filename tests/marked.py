"""A language that says every sentence of ours in Greek letters, while people write in Cyrillic.

Whatever Latin letter is then left is a word that nobody could translate. It is stricter than
brackets round each sentence: a word of ours that hides in the gap of a sentence shows as well.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from enum import Enum
from html.parser import HTMLParser

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.when import When
from ripplegrid.saying import Language

CODE = "qqx"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = str.maketrans(
    _LATIN + _LATIN.upper(), "абцдефгхийклмнопярстувшхузАБЦДЕФГХИЙКЛМНОПЯРСТУВШХУЗ"
)
_GREEK = str.maketrans(
    _LATIN + _LATIN.upper(), "αβψδεφγηιξκλμνοπχρστθωςζυζΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΧΡΣΤΘΩΣΖΥΖ"
)
_KEPT = re.compile(r"({[^{}]*}|%\(\w+\)[a-z]|%[sd]|<[^<>]*>|&\w+;)")


def greek(text: str) -> str:
    """A sentence in Greek letters; its gaps, its markup and its entities stay as they are."""
    parts = _KEPT.split(text)
    return "".join(p if i % 2 else p.translate(_GREEK) for i, p in enumerate(parts))


MARKED = Language(
    CODE,
    text=greek,
    counted=lambda one, many, count: greek(one if count == 1 else many),
)


def in_cyrillic(case: CaseStudy) -> CaseStudy:
    """The same case study with every text of people in letters that are none of ours."""
    return replace(case, **{f.name: _foreign(getattr(case, f.name)) for f in fields(case)})


def _foreign(value):
    if isinstance(value, When):
        return replace(value, text=value.text.translate(_CYRILLIC))
    if hasattr(value, "__dataclass_fields__"):
        texts = [f for f in fields(value) if not f.metadata and f.name != "id"]
        return replace(value, **{f.name: _foreign(getattr(value, f.name)) for f in texts})
    if isinstance(value, str) and not isinstance(value, Enum):
        return value if value.startswith("http") else value.translate(_CYRILLIC)
    if isinstance(value, tuple):
        return tuple(map(_foreign, value))
    if hasattr(value, "items"):
        return type(value)({key: _foreign(one) for key, one in value.items()})
    return value


def left_out(text: str) -> list[str]:
    """The runs of a text that are still in Latin letters."""
    return [run.strip() for run in re.findall(r"[A-Za-z][A-Za-z ’'-]*", text)]


class Shown(HTMLParser):
    """Everything that a page or a picture says, a text for each paragraph, title and label."""

    SILENT = frozenset({"script", "style", "pre"})
    """What is never said aloud, and samples of files."""
    WITHIN = frozenset(
        {"a", "b", "strong", "em", "i", "span", "small", "br", "tspan", "q", "cite", "code", "wbr"}
        | {"abbr", "del", "ins", "sup", "sub", "time", "img", "svg", "path", "circle", "use"}
    )
    SAYING = frozenset({"title", "aria-label", "placeholder", "alt", "aria-description"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = [""]
        self._silent = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in self.SILENT
        given = dict(attrs)
        said = [given.get(name) for name in self.SAYING]
        if tag == "input" and given.get("type") in {"submit", "button"}:
            said.append(given.get("value"))
        if tag == "meta" and given.get("name") == "description":
            said.append(given.get("content"))
        if tag not in self.WITHIN:
            self.texts.append("")
        kept = self.texts.pop()
        self.texts += [*filter(None, said), kept]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self.SILENT
        if tag not in self.WITHIN:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts[-1] += data

    @property
    def left_out(self) -> list[str]:
        """What of it is still in Latin letters."""
        return [run for text in self.texts for run in left_out(text)]
