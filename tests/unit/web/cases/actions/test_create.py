"""Taking a whole case study in."""

from __future__ import annotations

import pytest

from ripplegrid.errors import AlreadyHere
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.actions.create import whole
from ripplegrid.web.cases.chain import verify_chain
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case, Membership, Record, Reference
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_case_study_comes_in_whole(owner):
    study = make.case(make.claim("a>b", "v"), make.entry("c", by="v"))
    record = create_case(owner, study, came_from="letters.json")
    row = Case.objects.get()
    assert (row.id, row.title, row.version) == ("case", "Better letters", 1)
    assert (record.number, record.kind) == (1, "CreateCase")
    assert load(row) == study
    assert Membership.objects.get().role == "owner"
    assert list(verify_chain(row)) == []


def test_who_points_at_what_is_kept(owner):
    create_case(owner, make.case(make.claim("a>b", "v")))
    pointing = Reference.objects.filter(target="a").values_list("source__record_id", flat=True)
    assert sorted(pointing) == ["a>b", "a>b/v"]


def test_the_same_case_study_comes_in_once(owner, case):
    rows = Record.objects.count()
    with pytest.raises(AlreadyHere, match="“Better letters” is here already"):
        create_case(owner, case)
    assert Record.objects.count() == rows


def test_somebody_else_does_not_learn_its_title(case):
    other = Person.objects.create(handle="p", shown="P")
    with pytest.raises(AlreadyHere) as here:
        create_case(other, make.case(about=make.about("Mine")))
    assert "Better letters" not in here.value.sentence


def test_out_of_nothing_the_head_comes_first():
    first, *rest = whole(make.case(make.link("a", "b"))).edits
    assert first.table == "about"
    assert [edit.before for edit in rest] == [None] * 3
