"""What may be kept as a file of evidence, with files that mean harm."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ripplegrid.errors import (
    BadInput,
    FileHasMacros,
    FileTooLarge,
    UnknownFileKind,
    UnreadablePicture,
)
from ripplegrid.web.cases.file_kinds import LARGEST, OFFICE, clean_name, kept

PLACE = b"51.5074N 0.1278W"


def package(*names, first=("x", "x"), compression=zipfile.ZIP_STORED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as made:
        if first:
            made.writestr(*first)
        for name in names:
            made.writestr(name, "<x/>")
    return stream.getvalue()


def picture(kind="JPEG", size=(40, 20), **options):
    stream = io.BytesIO()
    Image.new("RGB", size, "teal").save(stream, kind, **options)
    return stream.getvalue()


def taken_at_a_place(kind="JPEG"):
    """A picture that lies on its side and says where and by what it was taken."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, PLACE.decode()
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 26.0)
    return picture(kind, exif=exif)


DOCX = package("[Content_Types].xml", "word/document.xml", first=None)
ODT = package("content.xml", first=("mimetype", "application/vnd.oasis.opendocument.text"))


@pytest.mark.parametrize(
    ("name", "content", "kept_as"),
    [
        ("minutes.pdf", b"%PDF-1.7\n", ("minutes.pdf", "application/pdf")),
        ("wrong.exe", b"%PDF-1.7\n", ("wrong.pdf", "application/pdf")),
        ("calls.CSV", b"week,calls\n1,2\n", ("calls.csv", "text/csv")),
        ("note", "ŵ, said so\n".encode(), ("note.txt", "text/plain")),
        ("run.sh", b"echo hello", ("run.txt", "text/plain")),
        ("a.docx", DOCX, OFFICE["word/document.xml"]),
        ("a.zip", ODT, ("a.odt", "application/vnd.oasis.opendocument.text")),
        ("talk.mp3", b"ID3\x04", ("talk.mp3", "audio/mpeg")),
        ("talk", b"\xff\xfb\x90\x00", ("talk.mp3", "audio/mpeg")),
        ("talk.m4a", b"\0\0\0\x20ftypM4A \0", ("talk.m4a", "audio/mp4")),
        ("talk.ogg", b"OggS\0", ("talk.ogg", "audio/ogg")),
    ],
)  # fmt: skip
def test_a_file_is_known_by_what_is_in_it_and_gets_the_suffix_of_that(name, content, kept_as):
    file = kept(name, content)
    assert (file.name, file.media_type) in {kept_as, ("a" + kept_as[0], kept_as[1])}
    assert file.content == content
    assert len(file.digest) == 64


@pytest.mark.parametrize(
    "content",
    [
        b"", b" \n", b"MZ\x90\0", b"\x7fELF", b"GIF89a", b"\x1f\x8b\x08\0", b"Rar!\x1a\x07\0",
        b"<html><script>alert(1)</script>", b"  <!DOCTYPE html>", b"<svg onload=alert(1)>",
        b"<?xml version='1.0'?><svg/>", b"#!/bin/sh\nrm", b"{\\rtf1", b"null\0byte",
        b"\xef\xbb\xbf<script>", b"\xff\xfe<\0h\0", b"\0\0\0\x20ftypisom", b"PK\x03\x04broken",
        b"\0\0\0\x20ftypM4A \0\xa9xyz+51.50-000.12/",
        package("readme.txt"), package("[Content_Types].xml"),
        package("[Content_Types].xml", "word/document.xml", "../../evil"),
        package("[Content_Types].xml", "word/document.xml", "/etc/passwd"),
        package("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"),
        package("word/document.xml", "content.xml", first=("mimetype", "text/html")),
        b"GIF89a/*" + DOCX,
    ],
)  # fmt: skip
def test_programs_pages_archives_and_what_only_looks_like_a_document_are_refused(content):
    with pytest.raises(UnknownFileKind) as refused:
        kept("innocent.pdf", content)
    assert refused.value.hint


def test_a_document_with_macros_is_refused():
    with pytest.raises(FileHasMacros):
        kept("a.docx", package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
    odt = ("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(FileHasMacros):
        kept("a.odt", package("Basic/Standard/Evil.xml", first=odt))


def test_a_bomb_in_a_document_is_never_unpacked():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "x")
        made.writestr("word/document.xml", b"\0" * 20_000_000)
    content = stream.getvalue()
    assert kept("bomb.docx", content).content == content
    packed = ("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(UnknownFileKind):
        kept("bomb.odt", package(first=packed, compression=zipfile.ZIP_DEFLATED))


def test_ten_megabytes_and_no_more():
    full = b"%PDF-" + b" " * (LARGEST - 5)
    assert kept("full.pdf", full).content == full
    with pytest.raises(FileTooLarge):
        kept("fuller.pdf", full + b"\n" * 1024 * 1024)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_keeps_only_what_one_sees_and_stands_upright(kind):
    content = taken_at_a_place(kind)
    assert PLACE in content
    file = kept("photo.jpeg", content + b"<script>alert(1)</script>")
    assert PLACE not in file.content
    assert b"<script>" not in file.content
    with Image.open(io.BytesIO(file.content)) as seen:
        assert (seen.format, seen.size, dict(seen.getexif())) == (kind, (20, 40), {})


def test_comments_and_texts_in_a_picture_are_not_kept():
    noted = picture("JPEG", comment=PLACE)
    assert PLACE in noted
    assert PLACE not in kept("a.jpg", noted).content


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", picture()[:200]])
def test_a_broken_picture_is_refused(content):
    with pytest.raises(UnreadablePicture):
        kept("a.png", content)


def test_a_picture_too_large_to_paint_is_refused_before_it_is_painted():
    stream = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(stream, "PNG")
    with pytest.raises(UnreadablePicture):
        kept("a.png", stream.getvalue())


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "passwd.pdf"), ("..\\..\\a.exe", "a.pdf"), ("..", "file.pdf"),
        ("a\0b.pdf", "ab.pdf"), ("a\u202efdp.exe", "afdp.pdf"), ("", "file.pdf"),
        ("con.pdf", "file con.pdf"), (".hidden", "hidden.pdf"), ("ward  a .pdf", "ward a.pdf"),
        ('a"; x=".pdf', "a x=.pdf"), ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie b.pdf"),
    ],
)  # fmt: skip
def test_names_are_cleaned(name, clean):
    assert clean_name(name, ".pdf") == clean


@given(name=st.text(max_size=300), content=st.binary(max_size=60))
def test_whatever_comes_is_kept_cleanly_or_refused_in_words(name, content):
    clean = clean_name(name, ".pdf")
    assert clean.isprintable()
    assert not set(clean) & set('/\\\0"')
    assert 4 < len(clean) <= 130
    with suppress(BadInput):
        assert kept(name, content).content == content
