"""What a synthesis sees of the case studies that were given to it."""

from django.utils import timezone

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.words import Use
from ripplegrid.web.across.given import given_to, givings, let
from ripplegrid.web.cases.actions import act, create_case
from ripplegrid.web.cases.graph import MEMORY
from ripplegrid.web.cases.models import Case, Membership, Taken
from tests import factories as make


def test_it_sees_what_may_stand_in_a_report_as_it_stands_now(owner, case, synthesis):
    row = Case.objects.get(pk=synthesis.id)
    assert set(given_to(row)) == {case.id}
    assert set(given_to(row)[case.id].entries) == {"b2"}  # what a voice told waits for its leave
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    assert set(given_to(row)[case.id].entries) == {"a", "b", "b2"}


def test_one_state_is_worked_out_once(case, synthesis):
    row = Case.objects.get(pk=case.id)
    assert let(row) is let(row)


def test_what_is_not_given_any_more_is_not_seen(case, synthesis):
    row = Case.objects.get(pk=synthesis.id)
    Taken.objects.all().delete()
    assert given_to(row) == {}


def test_any_number_of_case_studies_is_read_in_few_queries(
    owner, synthesis, django_assert_max_num_queries
):
    for n in range(20):
        create_case(owner, make.case(make.entry("a"), id=f"c{n}"))
        Taken.objects.create(synthesis_id=synthesis.id, case_id=f"c{n}", given_by=owner)
    row = Case.objects.get(pk=synthesis.id)
    MEMORY.clear()
    with django_assert_max_num_queries(4):
        seen = given_to(row)
    assert len(seen) == 21
    with django_assert_max_num_queries(1):
        assert given_to(row) == seen
    act(owner, "c7", AddRecord(make.entry("late")))
    with django_assert_max_num_queries(6):
        again = given_to(row)
    assert set(again["c7"].entries) == {"a", "late"}
    assert all(again[one] is seen[one] for one in seen if one != "c7")


def test_who_gave_a_case_study_is_named_as_they_let_themselves_be_named(owner, case, synthesis):
    row = Case.objects.get(pk=synthesis.id)
    [one] = givings(row)
    assert (one.case, one.by) == (case.id, "Ann")
    assert one.day == timezone.localdate(Taken.objects.get().given).isoformat()
    act(owner, case.id, AddRecord(make.contributor("giver", name="Ann Owner")))
    Membership.objects.filter(case_id=case.id, person=owner).update(contributor="giver")
    assert givings(row)[0].by == ""  # she takes part there, and gave no leave to be named
    said = make.voice("hers", name="Ann Owner", contributor="giver")
    act(owner, case.id, AddRecord(said))
    act(owner, case.id, AddRecord(make.telling("b2", "hers")))
    for use in (Use.REPORT, Use.NAME):
        leave = Consent(id=f"{use.value}", voice="hers", use=use, given=True)
        act(owner, case.id, AddRecord(leave))
    assert givings(row)[0].by == "Ann Owner"


def test_a_case_study_given_by_nobody_who_is_known_names_nobody(case, synthesis):
    Taken.objects.update(given_by=None)
    assert givings(Case.objects.get(pk=synthesis.id))[0].by == ""
