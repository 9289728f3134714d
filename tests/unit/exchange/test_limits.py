import io
import zipfile

import pytest

from ripplegrid.exchange import limits


def archive(members, compression=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as made:
        for name, data in members:
            made.writestr(name, data)
    return stream.getvalue()


def codes(data):
    return {p.code for p in limits.archive_problems(data)}


def test_an_ordinary_archive_has_no_problems():
    assert limits.archive_problems(archive([("word/document.xml", "<a/>"), ("b/", "")])) == ()


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ([(f"{n}.txt", "") for n in range(2001)], "too-many-members"),
        ([("big.xml", b"A" * 2_000_000)], "packed-too-tightly"),
        ([("../evil.txt", "x")], "unsafe-name"),
        ([("..\\evil.txt", "x")], "unsafe-name"),
        ([("/etc/passwd", "x")], "unsafe-name"),
        ([("C:\\evil.txt", "x")], "unsafe-name"),
        ([("a.xml", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a/>")], "document-type"),
        ([("a.xml", "<!--" + "x" * 1_048_570 + "--><!DOCTYPE a><a/>")], "document-type"),
        ([("a.xml", "<!doctype a><a/>".encode("utf-16"))], "document-type"),
    ],
)
def test_what_could_harm_is_refused(members, code):
    assert code in codes(
        archive(members, zipfile.ZIP_STORED) if code[0] == "d" else archive(members)
    )


def test_an_archive_that_would_fill_the_disk_is_refused_by_its_directory():
    parts = [(f"{n}.bin", bytes(11_000_000)) for n in range(10)]
    assert codes(archive(parts)) == {"too-large-unpacked", "packed-too-tightly"}


def test_a_link_in_an_archive_is_refused():
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    assert codes(archive([(link, "/etc/passwd")])) == {"unsafe-link"}


def test_a_directory_of_very_many_members_is_not_even_read():
    assert codes(b"PK\x03\x04" + b"PK\x01\x02" * 20_001) == {"too-many-members"}


@pytest.mark.parametrize("cut", [10, 40, -10])
def test_a_damaged_archive_says_so(cut):
    assert codes(archive([("a.xml", "<a/>" * 50)])[:cut]) == {"bad-archive"}


def test_a_member_whose_bytes_were_changed_says_so():
    data = archive([("a.xml", "<a>hello</a>")], zipfile.ZIP_STORED)
    assert codes(data.replace(b"hello", b"hullo")) == {"bad-archive"}


def test_a_stream_is_read_up_to_the_limit():
    assert limits.read_bounded(io.BytesIO(b"x" * limits.LARGEST_FILE))[1] == ()
    data, problems = limits.read_bounded(io.BytesIO(b"x" * (limits.LARGEST_FILE + 1)), "a.json")
    assert data is None
    assert [(p.code, p.place) for p in problems] == [("too-large", "a.json")]


def test_packed_bytes_that_were_changed_say_so():
    data = bytearray(archive([("a.xml", "<a>" + "hello" * 99 + "</a>")]))
    data[35:40] = b"\xff" * 5
    assert codes(bytes(data)) == {"bad-archive"}
