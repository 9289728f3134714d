"""How a sentence for a person is said in their language: the lowest room, that all others may use.

Every sentence is written here in English, whole, with named gaps. ``say`` gives it in the language
that is being spoken, which is English unless an entrance says otherwise: the web speaks the
language of each request (``speaking``). People's own words are never given to ``say`` as a text;
they only fill its gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


def _as_written(text: str) -> str:
    return text


def _as_counted(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


@dataclass(frozen=True, slots=True)
class Language:
    """A language that sentences can be said in.

    Attributes:
        code: its name, such as ``en`` or ``cy``; results kept for later are kept by it.
        text: the translation of a sentence with its gaps still open.
        counted: that of a sentence about a number: the English for one, for many, the number.
    """

    code: str
    text: Callable[[str], str] = _as_written
    counted: Callable[[str, str, int], str] = _as_counted


ENGLISH = Language("en")
_SPOKEN: ContextVar[Language] = ContextVar("ripplegrid_language", default=ENGLISH)


def spoken() -> Language:
    """The language that is being spoken."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Say everything within the block in a language."""
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def mark(text: str) -> str:
    """A sentence to be said later: it is gathered for translators here, and ``say`` gives it."""
    return text


def say(text: str, /, **gaps: object) -> str:
    """A sentence in the language being spoken, its gaps filled.

    Example:
        >>> say("Grid of {title}", title="Better letters")
        'Grid of Better letters'
    """
    said = _SPOKEN.get().text(text) if text else ""
    return said.format(**gaps) if gaps else said


def say_count(one: str, many: str, /, *, count: int, **gaps: object) -> str:
    """A sentence about a number, in the form that the language has for that number.

    Example:
        >>> say_count("{count} entry", "{count} entries", count=1)
        '1 entry'
    """
    return _SPOKEN.get().counted(one, many, count).format(count=count, **gaps)


class Worded(str):
    """A sentence made now that can be said again in another language: it keeps its gaps open.

    It is the English sentence wherever a text is wanted. What reads files runs in a process of its
    own, which knows no reader and no language; a page says again what came of it.
    """

    template: str
    gaps: Mapping[str, str | int | float]


def worded(text: str, /, **gaps: object) -> str:
    """A sentence with its gaps filled, in English, to be said again with ``again``.

    Example:
        >>> worded("The table has {number:,} rows.", number=2000)
        'The table has 2,000 rows.'
    """
    kept = {k: v if isinstance(v, str | int | float) else str(v) for k, v in gaps.items()}
    made = Worded(text.format(**kept) if kept else text)
    made.template, made.gaps = text, kept
    return made


def again(text: str) -> str:
    """A worded sentence in the language being spoken; any other text as it is.

    A gap that holds a worded sentence itself is said again as well.
    """
    if not isinstance(text, Worded):
        return text
    return say(text.template, **{k: _again(v) for k, v in text.gaps.items()})


def _again(value: str | int | float) -> str | int | float:
    return again(value) if isinstance(value, str) else value


def mark_count(one: str, many: str) -> tuple[str, str]:
    """A sentence about a number to be said later, in its two English forms."""
    return one, many


def say_list(items: Sequence[str], more: int = 0) -> str:
    """Things one after the other, as the language joins them.

    Args:
        items: the things, said already.
        more: how many further things are not named.

    Example:
        >>> say_list(["a", "b", "c"]), say_list(["a", "b"], 2)
        ('a, b and c', 'a, b and 2 more')
    """
    named = list(items)
    if more > 0:
        named.append(say_count("{count:,} more", "{count:,} more", count=more))
    if len(named) < 2:
        return "".join(named)
    so_far = named[0]
    for item in named[1:-1]:
        so_far = say("{items}, {item}", items=so_far, item=item)
    return say("{items} and {last}", items=so_far, last=named[-1])
