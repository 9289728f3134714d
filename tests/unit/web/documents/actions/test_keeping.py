"""A team's own template and order of sections."""

import io

import docx
import pytest

from ripplegrid.errors import BadInput, NotAllowed, UnreadableTemplate
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.models import Membership
from ripplegrid.web.documents.actions.keeping import (
    arrange,
    as_they_come,
    checked_template,
    keep_template,
    take_template_away,
)
from ripplegrid.web.documents.models import Template
from ripplegrid.web.documents.queries import arrangement_of, template_file, template_of


def word(said="Our house"):
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = said
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_template_is_kept_byte_for_byte_and_another_takes_its_place(case, owner):
    for said in ("Our house", "Our new house"):
        content = word(said)
        keep_template(owner, case.id, checked_template("house.docx", content))
        assert template_file(case.id) == content
    assert Template.objects.count() == 1
    take_template_away(owner, case.id)
    assert template_of(case.id) is None


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7", b"plain words", b"PK\x03\x04broken", word()[:2000]]
)
def test_what_is_no_word_document_is_refused(content):
    with pytest.raises(BadInput):
        checked_template("house.docx", content)


def test_a_text_is_no_template_whatever_its_name():
    with pytest.raises(UnreadableTemplate):
        checked_template("house.docx", b"plain words")


def test_whoever_only_reads_keeps_nothing(case):
    reader = Person.objects.create(handle="r", shown="R")
    Membership.objects.create(case_id=case.id, person=reader, role="reader")
    with pytest.raises(NotAllowed):
        keep_template(reader, case.id, checked_template("a.docx", word()))
    with pytest.raises(NotAllowed):
        arrange(reader, case.id, "case-study", order=["people"], left_out=[])


def test_an_order_is_kept_until_it_is_forgotten(case, owner):
    arrange(owner, case.id, "case-study", order=["people"], left_out=["power"])
    arrange(owner, case.id, "case-study", order=["grid"], left_out=[])
    found = arrangement_of(case.id, "case-study")
    assert (found.order, found.left_out) == (["grid"], [])
    as_they_come(owner, case.id, "case-study")
    assert arrangement_of(case.id, "case-study").pk is None
