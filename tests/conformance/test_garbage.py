"""No file makes a reader fail: whatever is in it is answered with sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ripplegrid.exchange.format import Imported
from ripplegrid.exchange.registry import by_name
from tests.conformance.formats import NAMES, WRITTEN, examples, read, write

TEXTS = st.text(st.sampled_from('abc,;\t\n"\'[]{}<>:=-+0123é "text":levels'), max_size=80)


def answered(found):
    assert isinstance(found, Imported)
    assert found.case is not None or found.problems
    for problem in found.problems:
        assert problem.place
        assert problem.sentence.endswith("."), problem
        assert "Traceback" not in problem.sentence


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=200) | TEXTS.map(str.encode))
@settings(max_examples=40, deadline=None)
def test_any_bytes_are_answered(name, data):
    answered(read(name, data, f"x{by_name(name).suffixes[0]}"))


@pytest.mark.parametrize("name", WRITTEN)
@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_a_damaged_file_is_answered(name, data):
    whole = bytearray(write(by_name(name), examples()[0]))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del whole[data.draw(st.integers(0, len(whole) - 1)) :]
    answered(read(name, bytes(whole), f"x{by_name(name).suffixes[0]}"))
