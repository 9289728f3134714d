"""Rows are written only if they are still those the plan was made on."""

from __future__ import annotations

import pytest

from ripplegrid.errors import Conflict
from ripplegrid.model import changes as c
from ripplegrid.model.plan import plan
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.actions.rows import write
from ripplegrid.web.cases.graph import SliceView
from ripplegrid.web.cases.models import Case, Record, Reference
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_row_that_changed_under_the_plan_is_not_written(case):
    view = SliceView(case.id)
    delta = plan(view, c.SetAsideEntry("a", "twice"))
    Record.objects.filter(record_id="a").update(version=7)
    with pytest.raises(Conflict):
        write(Case.objects.get(pk=case.id), delta, view)


def test_what_points_at_what_follows_an_edit(owner, case):
    act(owner, case.id, c.AddEntry(make.entry("c", by="v")))
    before = make.entry("c", by="v")
    act(owner, case.id, c.AddRecord(make.voice("w")))
    act(owner, case.id, c.edited(before, by="w"))
    targets = Reference.objects.filter(source__record_id="c").values_list("target", flat=True)
    assert list(targets) == ["w"]


def test_a_removed_record_points_at_nothing(owner, case):
    act(owner, case.id, c.RemoveContribution("a>b", frozenset({"a>b/v"})))
    assert not Reference.objects.filter(source__record_id__startswith="a>b").exists()


def test_a_new_title_is_the_title_of_the_row(owner, case):
    act(owner, case.id, c.edited(case.about, title="Better words"))
    assert Case.objects.get(pk=case.id).title == "Better words"


def test_a_title_that_no_database_holds_whole_still_comes_in(owner):
    create_case(owner, make.case(about=make.about("Better\0 letters")))
    assert Case.objects.get().title == "Better letters"
