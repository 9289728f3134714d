import io
import sys

import pytest

from ripplegrid.exchange import child, native
from ripplegrid.exchange.format import Imported, Problem, Weight
from ripplegrid.model.case import About, CaseStudy

NATIVE = "ripplegrid.exchange.native:FORMAT"
HERE = "tests.unit.exchange.test_child"
CASE = CaseStudy(about=About(id="c", title="Gŵyl \U0001f33f"))


class Reader:
    label = "Test files"

    def __init__(self, act):
        self.read = lambda stream, filename: act(stream.read())


def _greedy(data):
    return bytearray(2 * 1024 * 1024 * 1024)


def _deep(data):
    return _deep(data)


def _broken(data):
    raise KeyError(data)


def _silent_death(data):
    import os  # noqa: PLC0415

    os._exit(9)


def _chatty(data):
    print("a library says something")  # noqa: T201
    return Imported(case=CASE)


def _curious(data):
    import os  # noqa: PLC0415

    return Imported(case=CaseStudy(about=About(id="c", title=os.environ.get(data.decode(), "-"))))


GREEDY, DEEP, BROKEN, DYING, CHATTY, CURIOUS = map(
    Reader, (_greedy, _deep, _broken, _silent_death, _chatty, _curious)
)


def case_bytes(case):
    stream = io.BytesIO()
    native.write(case, stream)
    return stream.getvalue()


def test_a_file_read_apart_gives_the_same_as_read_here():
    found = child.read_apart(NATIVE, case_bytes(CASE), "c.json")
    assert found == Imported(case=CASE)


def test_problems_come_back_with_their_weight():
    note = Problem(code="n", place="p", sentence="s.", hint="h", weight=Weight.NOTE)
    found = Imported(case=CASE, problems=(note,))
    assert child.unpack(child.pack(found)) == found


def test_an_answer_that_is_no_answer_is_a_problem():
    assert child.unpack(b"").problems[0].code == "empty"


@pytest.mark.parametrize(
    ("reader", "code"),
    [("GREEDY", "too-heavy"), ("BROKEN", "damaged"), ("DYING", "too-heavy")],
)
def test_whatever_happens_to_the_reader_is_one_problem(reader, code):
    found = child.read_apart(f"{HERE}:{reader}", b"x", "a.x")
    assert found.case is None
    assert [p.code for p in found.problems] == [code]


def test_what_a_library_prints_does_not_stand_in_the_answer():
    assert child.read_apart(f"{HERE}:CHATTY", b"", "") == Imported(case=CASE)


@pytest.mark.parametrize(("reader", "code"), [("DEEP", "too-heavy"), ("BROKEN", "damaged")])
def test_errors_of_readers_become_problems(reader, code):
    assert child.answer(f"{HERE}:{reader}", b"x", "").problems[0].code == code


def test_a_reader_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(child, "WALL_SECONDS", 0.001)
    assert child.read_apart(NATIVE, b"{}", "").problems[0].code == "took-too-long"


def test_the_entrance_of_the_process(monkeypatch, capfdbinary):
    monkeypatch.setattr(child, "limit", lambda: None)
    monkeypatch.setattr(sys, "argv", ["child", NATIVE, "c.json"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(case_bytes(CASE))))
    child.main()
    assert child.unpack(capfdbinary.readouterr().out).case == CASE


def test_it_does_not_know_the_secrets_of_the_server(monkeypatch):
    for name in ("DATABASE_URL", "RIPPLEGRID_SECRET_KEY", "RIPPLEGRID_HOST"):
        monkeypatch.setenv(name, "told")
    told = [
        child.read_apart(f"{HERE}:CURIOUS", name.encode(), "x").case.title
        for name in ("DATABASE_URL", "RIPPLEGRID_SECRET_KEY", "RIPPLEGRID_HOST")
    ]
    assert told == ["-", "-", "told"]
