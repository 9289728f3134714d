"""Every error says what happened and what to do, under a name of its own."""

import re
import string
from pathlib import Path

import pytest

from ripplegrid import errors
from ripplegrid.errors import MissingRecord, Refusal, RipplegridError
from ripplegrid.model import changes

ALL = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, RipplegridError)
]
BASES = {RipplegridError, Refusal, errors.BadInput}


def test_codes_are_unique_and_plain() -> None:
    codes = [kind.code for kind in ALL]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind not in BASES])
def test_every_error_fills_its_sentence_and_hint(kind: type[RipplegridError]) -> None:
    names = {
        name
        for text in (kind.template, kind.advice)
        for _, name, _, _ in string.Formatter().parse(text)
        if name
    }
    error = kind(**{name: f"<{name}>." for name in names})
    assert error.sentence[-1] in ".:"
    assert error.hint
    assert str(error) == error.sentence
    assert all(f"<{name}>" in error.sentence + error.hint for name in names)
    assert 400 <= error.status < 600


def test_an_error_carries_its_data() -> None:
    error = MissingRecord(what="entry", id="e1")
    assert error.data == {"what": "entry", "id": "e1"}
    assert (error.code, error.status) == ("missing-record", 404)


def test_every_error_is_said_somewhere() -> None:
    here = Path(errors.__file__).parent
    rooms = (p for p in here.parent.rglob("*.py") if p.parent != here)
    said = "".join(p.read_text("utf-8") for p in rooms)
    raised = set(re.findall(r"\b[A-Z]\w+", said))
    assert [kind.__name__ for kind in ALL if kind.__name__ not in raised] == []


def test_no_error_has_the_name_of_a_change() -> None:
    assert {kind.__name__ for kind in ALL} & set(vars(changes)) == set()
