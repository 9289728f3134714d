import io
import json

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from ripplegrid.exchange import native
from ripplegrid.exchange.limits import MOST_RECORDS
from ripplegrid.exchange.native import Gathered, read_synthesis, write_synthesis
from ripplegrid.exchange.native.schema import synthesis_schema
from ripplegrid.model.across import Match
from ripplegrid.model.choosing import Proposal
from ripplegrid.model.coding import Passage
from tests import factories as make
from tests.any_case import cases, syntheses

SMALL = {
    "format": "ripplegrid.synthesis",
    "version": 1,
    "about": {"id": "s", "title": "Together"},
    "proposals": [{"id": "p", "title": "Better letters", "case": "c"}],
    "cases": [
        {"format": "ripplegrid.case", "version": 1, "about": {"id": "c", "title": "Better letters"}}
    ],
}


def written(gathered, **how):
    stream = io.BytesIO()
    write_synthesis(gathered, stream, **how)
    return stream.getvalue()


def read(data, **changes):
    if isinstance(data, dict):
        data = json.dumps(data | changes).encode()
    return read_synthesis(io.BytesIO(data))


def said(data, **changes):
    found = read(data, **changes)
    assert found.found is None
    assert not found.whole
    return [(p.code, p.place) for p in found.problems]


@given(syntheses(most=2), cases(most=1))
@settings(max_examples=25, deadline=None)
def test_what_is_written_is_read_and_written_again_the_same(synthesis, case):
    data = written(Gathered(synthesis, {case.id: case}), backup=True)
    found = read(data).found
    assert found.synthesis == synthesis
    assert found.cases == {case.id: case}
    assert written(found, backup=True) == data
    Draft202012Validator(synthesis_schema()).validate(json.loads(data))
    left = written(found)
    assert written(read(left).found) == left


def blind():
    return make.synthesis(
        *make.coding_round("ann"),
        make.coding(),
        make.coding(of="c1/f", passage="p"),
        Passage(id="p", coder="ann", case="c1", telling="x", start=0, end=6, text="SECRET"),
    )


def test_codings_of_a_round_that_is_not_opened_leave_only_in_a_backup():
    kept = Gathered(blind())
    assert b"SECRET" not in written(kept)
    assert "codings" not in json.loads(written(kept))
    assert len(json.loads(written(kept, backup=True))["codings"]) == 2


def test_the_small_file_is_read_whole():
    found = read(SMALL)
    assert found.whole
    assert found.problems == ()
    assert found.found.cases["c"].title == "Better letters"


def test_all_problems_are_told_at_once_with_their_places():
    inside = {**SMALL["cases"][0], "entries": [{"id": "e", "txt": "x"}]}
    proposals = [{"id": "p"}, {"id": "q", "title": "Q", "score": 3}]
    assert said(SMALL, proposals=proposals, cases=[inside, SMALL["cases"][0], 3]) == [
        ("missing-field", "proposals, item 1 (id p)"),
        ("unknown-field", "proposals, item 2 (id q), field score"),
        ("unknown-field", "cases, item 1, entries, item 1 (id e), field txt"),
        ("missing-field", "cases, item 1, entries, item 1 (id e)"),
        ("not-a-case-file", "cases, item 3"),
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"format": "ripplegrid.case"}, "other-format"),
        ({"format": "kumu"}, "not-a-case-file"),
        ({"version": 2}, "other-version"),
        ({"totals": []}, "unknown-field"),
        ({"cases": {}}, "wrong-type"),
        ({"cases": SMALL["cases"] * 2}, "repeated-id"),
        ({"placings": [{"id": "x", "proposal": "z", "dimension": "voice", "place": "x"}]}, None),
    ],
)
def test_what_is_not_this_version_of_a_synthesis_file_is_refused(changes, code):
    codes = [found for found, _ in said(SMALL, **changes)]
    assert codes == [code] if code else "dangling" in codes


def test_a_broken_rule_is_told_where_it_stands():
    matches = [{"id": "m", "entries": ["c/a", "c/b"]}]
    assert said(SMALL, matches=matches) == [("match-in-one-case", "matches, item 1 (id m)")]


def test_what_is_spoken_of_and_not_there_is_said_without_refusing_the_file():
    kept = make.synthesis(
        Proposal(id="p", title="Known by name only"),
        Match(id="m", entries=frozenset({"c1/e", "c2/e"})),
    )
    one = make.case(id="c1")
    found = read(written(Gathered(kept, {"c1": one})))
    assert found.whole
    assert [(p.code, p.sentence[-2:]) for p in found.problems] == [
        ("case-not-inside", "1."),
        ("entry-not-inside", "1."),
    ]


def test_a_file_of_more_records_than_people_can_tell_is_refused():
    many = [{"id": str(n), "title": "x"} for n in range(MOST_RECORDS + 1)]
    assert said(SMALL, proposals=many) == [("too-many-records", "the whole file")]
    assert said(b" " * (25 * 1024 * 1024 + 1)) == [("too-large", "the whole file")]
    assert said(b"{") == [("not-json", "line 1, column 2")]


def test_it_is_known_by_its_header():
    assert native.is_synthesis(json.dumps(SMALL).encode())
    assert not native.is_synthesis(b'{"format": "ripplegrid.case", "title": "ripplegrid.synthesis"')


def test_the_schema_refuses_what_is_not_known():
    validator = Draft202012Validator(synthesis_schema())
    assert validator.is_valid(SMALL)
    assert not validator.is_valid(SMALL | {"totals": []})
    assert not validator.is_valid(SMALL | {"proposals": [{"id": "p"}]})
