"""From bytes to JSON values, refusing what our files never hold, with line and column; and back."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from typing import NoReturn

from ripplegrid.exchange.format import Problem
from ripplegrid.exchange.native.records import RepeatedFields
from ripplegrid.exchange.native.shapes import Json, short
from ripplegrid.saying import worded

MOST_PARTS = 2_000_000
"""Brackets and commas together; beyond this a small file would fill the memory."""


def text_of(value: Json) -> bytes:
    r"""A value as our files are written: UTF-8, two spaces, LF at the end.

    Example:
        >>> text_of({"a": "é"}).decode()
        '{\n  "a": "é"\n}\n'
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return text.encode("utf-8") + b"\n"


class _Refused(ValueError):
    """Raised inside the parser for numbers that JSON does not have or that no computer needs."""


def parse(data: bytes) -> tuple[Json, tuple[Problem, ...]]:
    """What the bytes say, or why they are not JSON in UTF-8.

    Example:
        >>> value, problems = parse(b'{"a": 1,}')
        >>> problems[0].place
        'line 1, column 9'
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf8(data, error),)
    if sum(data.count(mark) for mark in (b"[", b"{", b",")) > MOST_PARTS:
        return None, (
            _whole("too-many-parts", worded("The file has more parts than can be read safely.")),
        )
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_not_a_number,
            parse_int=_whole_number,
        ), ()
    except json.JSONDecodeError as error:
        return None, (_not_json(text, error),)
    except RecursionError:
        said = worded("The file is nested deeper than any case study.")
        return None, (_whole("too-deep", said),)
    except _Refused as error:
        return None, (_whole("bad-number", str(error)),)


def _whole(code: str, sentence: str) -> Problem:
    return Problem(code=code, place="the whole file", sentence=sentence)


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Problem:
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    line = data.count(b"\n", 0, error.start) + 1
    return Problem(
        code="not-utf-8",
        place="the whole file" if utf16 else f"line {line}",
        sentence=worded("The file is not text in UTF-8."),
        hint=worded("Open it in an editor and save it with the encoding UTF-8.")
        if utf16
        else worded("It may be damaged, or a file of another kind that was given this name."),
    )


def _not_json(text: str, error: json.JSONDecodeError) -> Problem:
    if not text.strip():
        return _whole("empty", worded("The file is empty."))
    return Problem(
        code="not-json",
        place=f"line {error.lineno}, column {error.colno}",
        sentence=worded(
            "The file is not valid JSON: {msg}{msg2}.",
            msg=error.msg[:1].lower(),
            msg2=error.msg[1:],
        ),
        hint=worded("A comma or a quotation mark may be missing there, or the file was cut short."),
    )


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    marked = RepeatedFields(made)
    times = Counter(name for name, _ in pairs)
    marked.repeated = tuple(name for name in made if times[name] > 1)
    return marked


def _not_a_number(word: str) -> NoReturn:
    raise _Refused(worded("{word} is not a number that JSON knows.", word=word))


def _whole_number(digits: str) -> int:
    if len(digits) > 20:
        raise _Refused(worded("The number {digits} is too long.", digits=short(digits, 24)))
    return int(digits)
