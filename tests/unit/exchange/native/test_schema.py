import copy
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ripplegrid.exchange import native
from ripplegrid.exchange.native.schema import (
    FILE,
    SYNTHESIS_FILE,
    case_schema,
    published,
    schema_text,
    synthesis_schema,
)
from tests.any_case import cases

pytestmark = pytest.mark.no_cover  # a sweep over what other tests measure: half the time

VALIDATOR = Draft202012Validator(case_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
BEYOND_A_SCHEMA = {
    "already-linked", "already-said", "anonymous-named", "bad-when", "claim-elsewhere", "dangling",
    "merge-cycle", "merged-entry", "nobody-named", "repeated-id", "self-link", "too-tangled",
    "unknown-term", "empty-text",
}  # fmt: skip
"""Problems of how records fit together, which no schema can see."""
ANYTHING = st.sampled_from(
    [None, True, 0, 1, 1.5, -1, 2**40, "", "x", "group", "2016-03-01", [], ["x"], ["x", "x"],
     [["a", "b"]], {}, {"text": "2016"}, {"text": "", "earliest": "2016-02-30"}, {"id": "x"}]
)  # fmt: skip


SCHEMAS = {FILE: case_schema, SYNTHESIS_FILE: synthesis_schema}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_the_one_the_types_give(name):
    assert published(name) == schema_text(SCHEMAS[name]()), "run: python -m tools.reference"


@pytest.mark.parametrize("made", SCHEMAS.values())
def test_the_schema_is_a_schema(made):
    Draft202012Validator.check_schema(made())


def as_written(case):
    stream = io.BytesIO()
    native.write(case, stream)
    return json.loads(stream.getvalue())


def spoiled(data, draw):
    """The same file with one thing changed, added or taken out, at any depth."""
    places = []

    def walk(node):
        if isinstance(node, dict | list):
            places.append(node)
            for child in node.values() if isinstance(node, dict) else node:
                walk(child)

    walk(data)
    node = draw(st.sampled_from(places))
    value = draw(ANYTHING)
    if isinstance(node, list):
        node.append(value)
        return data
    key = draw(st.sampled_from([*node, "id", "when", "levels", "surprise"]))
    if key in node and draw(st.booleans()):
        del node[key]
    else:
        node[key] = value
    return data


@given(cases())
@settings(max_examples=20, deadline=None)
def test_the_schema_takes_all_that_we_write(case):
    VALIDATOR.validate(as_written(case))


@given(cases(most=2), st.data())
@settings(max_examples=80, deadline=None)
def test_the_schema_refuses_what_we_refuse_and_no_more(case, data):
    file = spoiled(copy.deepcopy(as_written(case)), data.draw)
    found = native.decode_case(file)
    if type(file.get("version")) is int and file["version"] in native.case_file.READABLE:
        file["version"] = native.case_file.VERSION  # an older one is read, of the same shape
    if {p.code for p in found.problems} <= BEYOND_A_SCHEMA:
        ends_before = any("before it begins" in p.sentence for p in found.problems)
        assert ends_before or VALIDATOR.is_valid(file)
    else:
        assert not VALIDATOR.is_valid(file) or any(
            "before it begins" in p.sentence for p in found.problems
        )


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_text_that_must_say_something_is_asked_for_by_the_schema_too(text):
    file = {"format": "ripplegrid.case", "version": 1, "about": {"id": "c", "title": text}}
    assert not VALIDATOR.is_valid(file)
    assert native.decode_case(file).case is None
