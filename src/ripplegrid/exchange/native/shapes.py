"""How each kind of value stands in a case file: written, read and described in one place.

A shape is found from a type hint of the model. It writes a value as JSON, reads it back saying
what is wrong in words, and gives its JSON Schema, so that the three cannot come apart.
"""

from __future__ import annotations

import types
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Protocol, TypeAlias, Union, get_args, get_origin

from ripplegrid.model.when import When
from ripplegrid.saying import mark

Json: TypeAlias = Any
"""What the json module makes: dict, list, str, int, float, bool or None."""
Say: TypeAlias = Callable[..., None]
"""Told (a path inside the field, the sentence with gaps, what fills them) for every problem found;
the field fills its gap by itself."""

LARGEST = 2_147_483_647
"""Whole numbers beyond this are refused: no database column we write to holds them."""


class Shape(Protocol):
    """One kind of value in a case file."""

    def write(self, value: Any) -> Json:
        """The value as JSON."""

    def read(self, data: Json, say: Say) -> Any:
        """The value; what is wrong is said, and then the answer is not to be used."""

    def schema(self) -> dict[str, Json]:
        """The value as JSON Schema."""


def name_of(data: Json) -> str:
    """What a JSON value is called in a sentence."""
    names = {dict: "an object", list: "a list", str: "a text", int: "a number", float: "a number"}
    if data is None:
        return "null"
    if isinstance(data, bool):
        return "true" if data else "false"
    return next(name for kind, name in names.items() if isinstance(data, kind))


def short(text: str, limit: int = 60) -> str:
    """A text short enough to stand in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def has_half_character(text: str) -> bool:
    r"""Whether a text holds half of a pair, as ``"\ud83d"`` alone does: no file can hold it."""
    return not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text)


@dataclass(frozen=True, slots=True)
class Text:
    """Any text, or one that must not be empty."""

    filled: bool = False

    def write(self, value: str) -> Json:
        """The text itself."""
        return value

    def read(self, data: Json, say: Say) -> str:
        """The text, exactly as given."""
        if not isinstance(data, str):
            say("", mark("{field} should be a text, and is {found}."), found=name_of(data))
        elif self.filled and not data:
            say("", mark("{field} is empty."))
        elif has_half_character(data):
            say("", mark("{field} holds half of a character, which cannot be kept."))
        else:
            return data
        return ""

    def schema(self) -> dict[str, Json]:
        """A string."""
        return {"type": "string", "minLength": 1} if self.filled else {"type": "string"}


@dataclass(frozen=True, slots=True)
class YesNo:
    """True or false."""

    def write(self, value: bool) -> Json:
        """The answer itself."""
        return value

    def read(self, data: Json, say: Say) -> bool:
        """True or false; nothing else counts as either."""
        if not isinstance(data, bool):
            say("", mark("{field} should be true or false, and is {found}."), found=name_of(data))
        return data is True

    def schema(self) -> dict[str, Json]:
        """A boolean."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A whole number of ordinary size."""

    def write(self, value: int) -> Json:
        """The number itself."""
        return value

    def read(self, data: Json, say: Say) -> int:
        """The number; 1.0 is refused, so that the same file comes out again."""
        if isinstance(data, bool) or not isinstance(data, int):
            say("", mark("{field} should be a whole number, and is {found}."), found=name_of(data))
        elif abs(data) > LARGEST:
            say("", mark("{field} should be a whole number from -{most} to {most}."), most=LARGEST)
        else:
            return data
        return 0

    def schema(self) -> dict[str, Json]:
        """An integer within bounds."""
        return {"type": "integer", "minimum": -LARGEST, "maximum": LARGEST}


@cache
def _words_of(words: Any) -> dict[str, StrEnum]:
    return {word.value: word for word in words}


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a closed list."""

    words: type[StrEnum]

    def write(self, value: StrEnum) -> Json:
        """The word."""
        return value.value

    def read(self, data: Json, say: Say) -> StrEnum | None:
        """The word as a member of its list."""
        known = _words_of(self.words)
        if isinstance(data, str) and data in known:
            return known[data]
        allowed = list(known)
        found = f"“{short(data)}”" if isinstance(data, str) else name_of(data)
        say(
            "",
            mark("{field} has {found}; it can be {words} or {last}."),
            found=found,
            words=", ".join(allowed[:-1]),
            last=allowed[-1],
        )
        return None

    def schema(self) -> dict[str, Json]:
        """An enumeration."""
        return {"enum": [w.value for w in self.words]}


@dataclass(frozen=True, slots=True)
class VagueDate:
    """A date as people give it: its words, and the first and last possible day."""

    def write(self, value: When) -> Json:
        """An object with the days that are known."""
        days = {"earliest": value.earliest, "latest": value.latest}
        return {"text": value.text} | {k: d.isoformat() for k, d in days.items() if d}

    def read(self, data: Json, say: Say) -> When | None:
        """The date; days in words belong in ``text``."""
        if not isinstance(data, dict):
            say(
                "",
                mark("{field} should be an object with text, earliest and latest, and is {found}."),
                found=name_of(data),
            )
            return None
        for name in data.keys() - {"text", "earliest", "latest"}:
            say("", mark("{field} has the unknown field “{name}”."), name=short(name))
        if "text" not in data:
            say("", mark("{field} has no text: give the date in the words it was given in."))
        text = Text().read(data.get("text", ""), lambda _, what, **gaps: say("text", what, **gaps))
        days = [_day(data[k], say, k) if k in data else None for k in ("earliest", "latest")]
        earliest, latest = days
        if earliest and latest and earliest > latest:
            say(
                "",
                mark("{field} ends ({latest}) before it begins ({earliest})."),
                latest=latest,
                earliest=earliest,
            )
        return When(earliest, latest, text)

    def schema(self) -> dict[str, Json]:
        """A reference to the shared definition."""
        return {"$ref": "#/$defs/When"}


DAY_SCHEMA = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
WHEN_SCHEMA: dict[str, Json] = {
    "type": "object",
    "description": "A date as people give it; earliest and latest are left out when open.",
    "properties": {"text": {"type": "string"}, "earliest": DAY_SCHEMA, "latest": DAY_SCHEMA},
    "required": ["text"],
    "additionalProperties": False,
}


def _day(data: Json, say: Say, name: str) -> date | None:
    if isinstance(data, str) and len(data) == 10 and data.isascii():
        try:
            return date.fromisoformat(data)
        except ValueError:
            pass
    found = f"“{short(data)}”" if isinstance(data, str) else name_of(data)
    say(name, mark("{field} has {found}; it should be a day such as 2016-03-31."), found=found)
    return None


@dataclass(frozen=True, slots=True)
class Several:
    """A list: of things in order (a tuple), or of different things in sorted order (a set)."""

    item: Shape
    distinct: bool

    def write(self, value: Any) -> Json:
        """The items; those of a set are sorted, so that equal sets give equal files."""
        return [self.item.write(v) for v in (sorted(value) if self.distinct else value)]

    def read(self, data: Json, say: Say) -> Any:
        """The items; a set with the same item twice is refused."""
        if not isinstance(data, list):
            say("", mark("{field} should be a list, and is {found}."), found=name_of(data))
            return None
        read: list[Any] = []
        for number, item in enumerate(data, 1):
            read.append(self._read_item(number, item, say))
        if not self.distinct:
            return tuple(read)
        different = frozenset(i for i in read if i is not None)
        if len(different) < len(read):
            for item, times in Counter(i for i in read if i).items():
                if times > 1:
                    what = mark("{field} has “{item}” {times} times.")
                    say("", what, item=short(item), times=times)
        return different

    def _read_item(self, number: int, item: Json, say: Say) -> Any:
        single = isinstance(self.item, Choice)
        return self.item.read(
            item,
            lambda path, what, **gaps: say(
                path if single else f"item {number}{path}", what, **gaps
            ),
        )

    def schema(self) -> dict[str, Json]:
        """An array."""
        array: dict[str, Json] = {"type": "array", "items": self.item.schema()}
        return array | {"uniqueItems": True} if self.distinct else array


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together, such as the id and the wording of a question."""

    def write(self, value: tuple[str, str]) -> Json:
        """A list of two."""
        return list(value)

    def read(self, data: Json, say: Say) -> tuple[str, str]:
        """The two texts."""
        if not (isinstance(data, list) and len(data) == 2):
            say(
                "",
                mark("{field} should be a list of two texts, and is {found}."),
                found=name_of(data),
            )
            return ("", "")
        first, second = (Text().read(part, say) for part in data)
        return (first, second)

    def schema(self) -> dict[str, Json]:
        """An array of exactly two strings."""
        return {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2}


@cache
def shape_of(hint: Any, *, filled: bool = False) -> Shape:
    """The shape of a type hint of the model; a hint that has none is an error in the model.

    Nullable values have the shape of what they hold: a value that is None is left out of the file.
    """
    origin, args = get_origin(hint), get_args(hint)
    if origin in {types.UnionType, Union}:
        (inner,) = (a for a in args if a is not type(None))
        return shape_of(inner, filled=filled)
    if origin is frozenset:
        return Several(shape_of(args[0], filled=filled), distinct=True)
    if origin is tuple and args[1:] == (Ellipsis,):
        return Several(shape_of(args[0]), distinct=False)
    if hint == tuple[str, str]:
        return Pair()
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Choice(hint)
    simple: dict[Any, Shape] = {
        str: Text(filled), bool: YesNo(), int: WholeNumber(), When: VagueDate()
    }  # fmt: skip
    return simple[hint]
