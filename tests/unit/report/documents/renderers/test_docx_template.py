"""A template that would fetch or run something lends its look, and nothing of that."""

import io
import re
import zipfile

import docx
import pytest

from ripplegrid.errors import UnreadableTemplate
from ripplegrid.report.documents import make, write
from ripplegrid.report.documents.renderers.docx_template import open_template
from tests import factories

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMED = (
    '<Relationship Id="rIdX" Type="{office}/{kind}" Target="{to}" TargetMode="{mode}"/>'
    "</Relationships>"
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
MARK = b"heron-7f3a"


def word():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Our house"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_part(name, put, more=None):
    """The template with one part put differently, and parts besides."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as old, zipfile.ZipFile(made, "w") as new:
        for member in old.namelist():
            data = old.read(member).decode("utf-8", "surrogateescape")
            data = put(data) if member == name else data
            new.writestr(member, data.encode("utf-8", "surrogateescape"))
        for member, data in (more or {}).items():
            new.writestr(member, data)
    return made.getvalue()


def pointing(kind, to="http://heron-7f3a.example/x", mode="External", *, of="document"):
    """The template with one more thing that a part of it points at."""
    more = NAMED.format(office=OFFICE, kind=kind, to=to, mode=mode)
    known = f"word/_rels/{of}.xml.rels"
    if of == "document":
        return with_part(known, lambda said: said.replace("</Relationships>", more))
    return with_part("", str, {known: RELATIONS.replace("</Relationships>", more)})


def headed(inside):
    said = f"<w:t>Our house</w:t></w:r><w:r>{inside}</w:r><w:r>"
    return with_part("word/header1.xml", lambda xml: xml.replace("<w:t>Our house</w:t>", said, 1))


def written(template):
    file = io.BytesIO()
    write(make("case-study", factories.case()), file, ".docx", template=template)
    return zipfile.ZipFile(file)


def everything(package):
    return b"".join(package.read(name) for name in package.namelist())


@pytest.mark.parametrize(
    "template",
    [
        pointing("attachedTemplate", of="settings"),
        pointing("image"),
        pointing("oleObject"),
        pointing("frame"),
    ],
    ids=["template", "picture", "object", "frame"],
)
def test_nothing_that_fetches_goes_into_a_document(template):
    package = written(template)
    assert MARK not in everything(package)
    assert b"Our house" in package.read("word/header1.xml")


@pytest.mark.parametrize("kind", ["vbaProject", "aFChunk", "package"])
def test_a_program_or_a_page_under_another_name_goes_into_no_document(kind):
    more = NAMED.format(office=OFFICE, kind=kind, to="plain.bin", mode="Internal")
    template = with_part(
        "word/_rels/document.xml.rels",
        lambda said: said.replace("</Relationships>", more),
        {"word/plain.bin": MARK},
    )
    template = _typed(template, '<Default Extension="bin" ContentType="application/octet-stream"/>')
    assert MARK not in everything(written(template))


def _typed(template, more):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"</Types>", f"{more}</Types>".encode())
            new.writestr(name, data)
    return made.getvalue()


def test_what_points_at_it_goes_along():
    settings = pointing("attachedTemplate", of="settings")
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(settings)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode("utf-8", "surrogateescape")
            if name == "word/settings.xml":
                more = f'<w:attachedTemplate xmlns:r="{OFFICE}" r:id="rIdX"/><w:mailMerge/>'
                data = re.sub(r"(<w:settings[^>]*>)", rf"\1{more}", data)
            new.writestr(name, data.encode("utf-8", "surrogateescape"))
    kept = written(made.getvalue()).read("word/settings.xml")
    assert b"attachedTemplate" not in kept
    assert b"mailMerge" not in kept


@pytest.mark.parametrize(
    "inside",
    [
        "<w:instrText> INCLUDEPICTURE http://heron-7f3a.example/a.png </w:instrText>",
        "<w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE a.png</w:instrText>",
        "<w:fldSimple w:instr=' DDEAUTO cmd '/>",
    ],
)
def test_a_field_in_a_header_that_fetches_something_is_refused(inside):
    with pytest.raises(UnreadableTemplate):
        open_template(headed(inside))


def test_numbers_of_pages_and_links_to_press_stay():
    word = open_template(headed("<w:instrText> PAGE </w:instrText>"))
    assert " PAGE " in word.sections[0].header.paragraphs[0]._p.xml
    package = written(pointing("hyperlink", "https://example.org/", of="header1"))
    assert b"https://example.org/" in package.read("word/_rels/header1.xml.rels")


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("word/document.xml", "<w:document"),
        ("word/styles.xml", "<x/>"),
        ("word/document.xml", '<w:document xmlns:w="urn:w"/>'),
        ("_rels/.rels", "<a"),
        ("docProps/core.xml", "<a/>"),
        ("[Content_Types].xml", "<a/>"),
    ],
)
def test_a_broken_package_is_refused_with_a_sentence(part, data):
    with pytest.raises(UnreadableTemplate):
        open_template(with_part(part, lambda _: data))


@pytest.mark.parametrize(
    ("was", "now"),
    [(r'w:w="\d+"', 'w:w="x"'), ("<w:pgSz[^>]*/>", ""), (r'left="\d+"', 'left="30000"')],
)
def test_a_page_without_room_is_refused(was, now):
    with pytest.raises(UnreadableTemplate):
        open_template(with_part("word/document.xml", lambda said: re.sub(was, now, said)))
