import pytest

from ripplegrid.exchange.native.json_text import MOST_PARTS, parse, text_of


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "empty", "the whole file"),
        (b" \n", "empty", "the whole file"),
        (b'{"a":\n 1,}', "not-json", "line 2, column 4"),
        (b'{"a": "', "not-json", "line 1, column 7"),
        (b'{"a":\n "\xff"}', "not-utf-8", "line 2"),
        ("{}".encode("utf-16"), "not-utf-8", "the whole file"),
        (b"[" * 100_000, "too-deep", "the whole file"),
        (b"[NaN]", "bad-number", "the whole file"),
        (b"[-Infinity]", "bad-number", "the whole file"),
        (b"9" * 10_000, "bad-number", "the whole file"),
        (b"[" + b"0," * MOST_PARTS + b"0]", "too-many-parts", "the whole file"),
    ],
)
def test_what_is_not_json_is_refused_with_its_place(data, code, place):
    value, problems = parse(data)
    assert value is None
    assert [(p.code, p.place) for p in problems] == [(code, place)]
    assert problems[0].sentence.endswith(".")


def test_the_mark_that_some_editors_put_first_is_passed_over():
    assert parse(b'\xef\xbb\xbf{"a": 1}') == ({"a": 1}, ())


def test_a_field_that_stands_twice_is_kept_to_be_told():
    value, _ = parse(b'{"a": 1, "b": 2, "a": 3}')
    assert value.repeated == ("a",)


def test_what_is_written_as_text_is_read_again():
    value = {"b": ["Gŵyl", 1, None], "a": True}
    assert text_of(value).startswith('{\n  "b": [\n    "Gŵyl"'.encode())
    assert parse(text_of(value)) == (value, ())
