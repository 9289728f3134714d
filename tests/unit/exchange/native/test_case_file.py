import io
import json

import pytest
from hypothesis import given, settings

from ripplegrid.exchange import native
from ripplegrid.exchange.limits import MOST_RECORDS
from ripplegrid.model.account import Entry
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.words import Level
from tests.any_case import cases

SMALL = {
    "format": "ripplegrid.case",
    "version": 1,
    "about": {"id": "c", "title": "Better letters"},
    "entries": [
        {"id": "e1", "text": "Staff listen more", "levels": ["group", "individual"]},
        {"id": "e2", "text": "Letters are clear", "merged_into": "e1"},
    ],
}


def written(case):
    stream = io.BytesIO()
    native.write(case, stream)
    return stream.getvalue()


def read(data, **changes):
    if isinstance(data, dict):
        data = json.dumps(data | changes).encode()
    return native.read(io.BytesIO(data))


def said(data, **changes):
    found = read(data, **changes)
    assert found.case is None
    assert found.problems
    return [(p.code, p.place, p.sentence) for p in found.problems]


@given(cases())
@settings(max_examples=25, deadline=None)
def test_what_is_written_is_read_and_written_again_the_same(case):
    data = written(case)
    found = read(data)
    assert found.problems == ()
    assert found.case == case
    assert written(found.case) == data


def test_the_file_is_laid_out_as_published():
    case = CaseStudy(
        about=About(id="c", title="Better letters"),
        entries=table([Entry(id="e", text="Gŵyl", levels=frozenset({Level.GROUP}))]),
    )
    assert written(case).decode() == (
        '{\n  "format": "ripplegrid.case",\n  "version": 1,\n  "about": {\n    "id": "c",\n'
        '    "title": "Better letters"\n  },\n  "entries": [\n    {\n      "id": "e",\n'
        '      "text": "Gŵyl",\n      "levels": [\n        "group"\n      ]\n    }\n  ]\n}\n'
    )


def test_records_may_stand_in_any_order():
    found = read(SMALL, entries=SMALL["entries"][::-1])
    assert list(found.case.entries) == ["e1", "e2"]


def test_all_problems_are_told_at_once_with_their_places():
    entries = [
        {"id": "e1", "text": "x", "levels": ["groop"]},
        {"id": "e2", "texts": "x"},
        "three",
    ]
    assert [p[:2] for p in said(SMALL, entries=entries, voices={})] == [
        ("wrong-type", "voices"),
        ("bad-value", "entries, item 1 (id e1), field levels"),
        ("unknown-field", "entries, item 2 (id e2), field texts"),
        ("missing-field", "entries, item 2 (id e2)"),
        ("wrong-type", "entries, item 3"),
    ]


def test_an_id_used_twice_is_refused():
    entries = [{"id": "e", "text": "a"}, {"id": "e", "text": "b"}]
    assert said(SMALL, entries=entries) == [
        ("repeated-id", "entries, item 2", "The id e was already used by item 1.")
    ]


def test_a_reference_to_nothing_is_refused_where_it_stands_in_the_file():
    entries = [{"id": "z", "text": "a", "merged_into": "y"}, {"id": "b", "text": "b"}]
    assert said(SMALL, entries=entries) == [
        (
            "dangling",
            "entries, item 1 (id z), field merged_into",
            "merged_into points at y, which is not in entries.",
        )
    ]


def test_a_broken_rule_of_the_model_is_told_where_it_stands():
    links = [{"id": "l", "source": "e1", "target": "e1"}]
    assert said(SMALL, contributions=links) == [
        ("self-link", "contributions, item 1 (id l)", "An entry cannot lead to itself.")
    ]


def test_a_note_may_be_about_the_case_study_itself():
    found = read(SMALL, power_notes=[{"id": "p", "text": "x", "about": "c"}])
    assert found.whole


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"format": "ripplegrid.synthesis"}, "other-format"),
        ({"format": "kumu"}, "not-a-case-file"),
        ({"version": 2}, "other-version"),
        ({"version": True}, "no-version"),
        ({"version": "0"}, "no-version"),
        ({"entry": []}, "unknown-field"),
        ({"about": []}, "wrong-type"),
    ],
)
def test_what_is_not_this_version_of_a_case_file_is_refused(changes, code):
    assert [p[0] for p in said(SMALL, **changes)] == [code]


def test_a_file_without_its_header_is_refused():
    no_about = {"format": "ripplegrid.case", "version": 1}
    assert [p[0] for p in said(no_about)] == ["missing-field"]
    assert [p[0] for p in said(b"[1]")] == ["not-a-case-file"]
    assert [p[0] for p in said({"format": "ripplegrid.case"})] == ["no-version", "missing-field"]


def test_a_part_that_stands_twice_is_refused():
    data = json.dumps(SMALL)[:-1] + ', "entries": []}'
    assert ("repeated-field", "field entries", "The field entries stands in the file twice.") in (
        said(data.encode())
    )


def test_a_file_over_the_limit_is_refused_unparsed():
    assert [p[0] for p in said(b" " * (25 * 1024 * 1024 + 1))] == ["too-large"]


@pytest.mark.parametrize(
    ("head", "name", "answer"),
    [
        (b'{"format": "ripplegrid.case"', "x", True),
        (b"\xef\xbb\xbf {", "x.JSON", True),
        (b"[[1,2]]", "x.json", False),
        (b"{", "x.txt", False),
    ],
)
def test_it_is_recognised_by_its_header_or_its_name(head, name, answer):
    assert native.FORMAT.recognises(head, name) is answer


def test_a_file_of_more_records_than_people_can_tell_is_refused():
    entries = [{"id": str(n), "text": "x"} for n in range(MOST_RECORDS + 1)]
    assert [p[0] for p in said(SMALL, entries=entries)] == ["too-many-records"]
