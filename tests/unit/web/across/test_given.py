"""What a synthesis sees of the case studies that were given to it."""

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.words import Use
from ripplegrid.web.across.given import given_to, let
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.models import Case, Taken


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
