"""One set of pages, of a case study and of a synthesis."""

import pytest
from django.http import Http404
from django.urls import reverse

from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.report.documents import KINDS, KINDS_ACROSS
from ripplegrid.web.cases.models import Case
from ripplegrid.web.documents.desk import EVERY, OF, Desk


def test_no_two_kinds_have_one_name():
    assert len(EVERY) == len(KINDS) + len(KINDS_ACROSS)


@pytest.mark.parametrize(
    ("what", "given"), [(CASE, {"case_id": "c"}), (SYNTHESIS, {"synthesis_id": "c"})]
)
def test_each_has_the_same_addresses(what, given):
    more = {"one": {"kind": "k"}, "sections": {"kind": "k"}}
    job = {"job_id": "00000000-0000-0000-0000-000000000000"}
    for part, name in OF[what].names.items():
        asked = more.get(part, job if part in ("job", "cancel", "file") else {})
        assert reverse(name, kwargs=given | asked)


def test_a_kind_of_the_other_is_not_there():
    with pytest.raises(Http404):
        Desk(None, Case(id="c", what=CASE), None).kind("synthesis")
    with pytest.raises(Http404):
        Desk(None, Case(id="c", what=SYNTHESIS), None).kind("grid")
