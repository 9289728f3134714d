"""Instruments from elsewhere: packs of questions, each with its source and licence.

A pack is a TOML file::

    id = "gripp2-sf"
    title = "GRIPP2 short form"
    version = "2017"
    source = "where it was published"
    licence = "CC BY 4.0"

    [[questions]]
    id = "aim"
    text = "What was the aim of involving patients and the public?"

Ripplegrid ships only packs whose licence allows it. Anybody can load one of their own.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ripplegrid.errors import BadPack
from ripplegrid.saying import say

_HEAD = ("id", "title", "version", "source", "licence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """An instrument as loaded: its questions as (id, text) pairs, in order."""

    id: str
    title: str
    version: str
    source: str
    licence: str
    questions: tuple[tuple[str, str], ...]


def read_pack(text: str, *, name: str) -> Pack:
    """Read a pack.

    Args:
        text: the TOML text.
        name: the file's name, for the error.

    Raises:
        BadPack: with every problem of the file in one sentence each.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadPack(name=name, problems=say("It is not TOML: {reason}.", reason=error)) from error
    problems = _problems(data)
    if problems:
        raise BadPack(name=name, problems=" ".join(problems))
    questions = tuple((q["id"], q["text"]) for q in data["questions"])
    return Pack(questions=questions, **{key: data[key] for key in _HEAD})


def _problems(data: dict[str, object]) -> list[str]:
    found = [
        say("“{key}” is missing or is not text.", key=key)
        for key in _HEAD
        if not isinstance(data.get(key), str) or not str(data[key]).strip()
    ]
    found += [
        say("“{key}” is not a field of a pack.", key=key)
        for key in data
        if key not in (*_HEAD, "questions")
    ]
    questions = data.get("questions")
    if not isinstance(questions, list) or not questions:
        return [*found, say("It has no questions.")]
    seen: set[str] = set()
    for number, question in enumerate(questions, 1):
        if not isinstance(question, dict) or set(question) != {"id", "text"}:
            found.append(
                say("Question {number} needs an id and a text, and nothing else.", number=number)
            )
        elif not all(isinstance(v, str) and v.strip() for v in question.values()):
            found.append(say("Question {number} has an empty id or text.", number=number))
        elif question["id"] in seen:
            found.append(
                say("Question {number} repeats the id “{id}”.", number=number, id=question["id"])
            )
        else:
            seen.add(question["id"])
    return found


@cache
def shipped() -> tuple[Pack, ...]:
    """The packs that come with Ripplegrid."""
    folder = files(__package__) / "data" / "instruments"
    return tuple(
        read_pack(file.read_text("utf-8"), name=file.name)
        for file in sorted(folder.iterdir(), key=lambda f: f.name)
        if file.name.endswith(".toml")
    )
