import io
import json
from urllib.parse import quote

import pytest

from ripplegrid.exchange.loopy import FORMAT

DRAWING = [
    [[1, 10, 20, 0.66, "more%20foxes", 0], [2, 10, 20, 0, "100% rabbits", 1]],
    [[1, 2, 153, -1, 0], [2, 1, 153, 2]],
    [[5, 5, "Foxes%0Aeat"]],
    2,
]


def read(data, name="foxes.loopy"):
    if not isinstance(data, bytes):
        data = json.dumps(data).encode()
    return FORMAT.read(io.BytesIO(data), name)


def codes(data):
    found = read(data)
    return found.case is None, [p.code for p in found.problems]


def shown(found):
    texts = {e.id: e.text for e in found.case.entries.values()}
    links = found.case.contributions.values()
    return sorted((texts[c.source], c.effect.value, texts[c.target]) for c in links)


def test_circles_and_arrows_are_read_with_their_signs():
    found = read(DRAWING)
    assert found.whole
    assert shown(found) == [
        ("100% rabbits", "helped", "more foxes"),
        ("more foxes", "hindered", "100% rabbits"),
    ]
    assert found.case.about.title == "foxes"
    assert found.case.about.summary == "Foxes\neat"
    notes = {e.text: e.note for e in found.case.entries.values()}
    assert notes == {"more foxes": "Starting value in Loopy: 0.66", "100% rabbits": ""}
    assert any("Strength in Loopy: 2" in c.note for c in found.case.contributions.values())


def test_the_address_of_a_drawing_is_read_as_the_drawing():
    address = f"https://ncase.me/loopy/v1.1/?data={quote(json.dumps(DRAWING))}"
    for text in (address, f"[InternetShortcut]\nURL={address}\n", f"{address}&embed=1"):
        assert shown(read(text.encode())) == shown(read(DRAWING))
        assert FORMAT.recognises(text.encode()[:4096], "foxes.url")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"), (b"hello", "not-json"), ({}, "not-a-map"), ([], "not-a-map"),
        ([1, 2], "not-a-map"), ([[]], "not-a-map"),
        (b"https://ncase.me/loopy/?data=%5B%5B", "not-json"),
        (b"x" * (25 * 1024 * 1024 + 1), "too-large"),
    ],
)  # fmt: skip
def test_what_is_no_drawing_is_refused_in_a_sentence(data, code):
    assert codes(data) == (True, [code])


def test_rows_that_are_not_as_loopy_writes_them_are_told():
    refused, found = codes([[[1, 0, 0, 0, "a", 0], "x", []], [[1, 9, 0, 1], None], "x"])
    assert not refused
    assert found == ["wrong-type", "wrong-type", "no-name", "dangling", "in-the-tray"]
    assert codes([[], []]) == (False, ["empty"])


@pytest.mark.parametrize(
    ("head", "name", "answer"),
    [
        (b"[[[1,2", "a.json", True), (b" [ [ ], [", "a", True), (b"[1", "a.loopy", True),
        (b"[1", "a.json", False), (b'{"format"', "a.json", False),
    ],
)  # fmt: skip
def test_a_drawing_is_recognised_by_its_brackets(head, name, answer):
    assert FORMAT.recognises(head, name) is answer
