from dataclasses import replace

from django.test import RequestFactory
from django.utils import timezone

from ripplegrid.model import AddRecord, Consent
from ripplegrid.model.across import Answer, Statement
from ripplegrid.model.changes import AddRecords, OpenRound
from ripplegrid.model.coding import Settlement
from ripplegrid.model.words import Stance, Use
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.across.opening import Across
from ripplegrid.web.across.shown.report import report
from ripplegrid.web.cases.actions import act
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Membership, Taken
from ripplegrid.web.cases.queries import get_synthesis
from tests import factories as make


def page_of(owner):
    row, standing = get_synthesis(owner, "synthesis")
    return Across(RequestFactory().get("/"), row, standing, load_synthesis(row))


def test_it_tells_rounds_settlements_people_and_what_was_kept_back(owner, synthesis, case):
    coded = (make.coding(f"{case.id}/b2"), make.coding(f"{case.id}/a"))
    act(owner, "synthesis", AddRecords(coded))
    act(owner, "synthesis", OpenRound("r", make.when("2026-05-04")))
    made = Settlement(
        id="m", round="r", case=case.id, entry="b2", themes=frozenset({"u"}), why="It is a use.",
        people=frozenset({"ann"}),
    )  # fmt: skip
    act(owner, "synthesis", AddRecord(made))
    told = report(page_of(owner))
    [one] = told.rounds
    assert (one.coders, one.figures, one.decisions[0].themes) == ("Ann", (), "Use")
    assert one.decisions[0].text == "New letters"
    assert [str(d) for d in told.people[0].did] == [
        "leads the work", "coded", "settled where coders differed"
    ]  # fmt: skip
    assert any("left out" in sentence for sentence in told.kept_back)
    assert any("may not be used" in sentence for sentence in told.kept_back)
    act(owner, case.id, AddRecord(Consent(id="yes", voice="v", use=Use.REPORT, given=True)))
    assert not any("left out" in sentence for sentence in report(page_of(owner)).kept_back)


def test_it_names_who_of_a_team_checked(owner, synthesis, case):
    page = page_of(owner)
    said = Statement(id="s", text="S", people=frozenset({"ann"}))
    of_team = Answer(id="a", statement="s", text="S", case=case.id, stance=Stance.AGREES)
    changed = replace(page.synthesis, statements={"s": said}, answers={"a": of_team})
    told = report(replace(page, synthesis=changed))
    assert told.checked == ((case.title, "somebody of the team"),)
    assert [str(head) for head, _ in told.statements] == ["Put forward"]


def test_who_only_reads_is_not_said_to_lead(owner, synthesis):
    Membership.objects.filter(case_id="synthesis").update(role=Role.MEMBER.value)
    [ann] = report(page_of(owner)).people
    assert "leads the work" not in map(str, ann.did)


def test_it_says_who_gave_the_case_study_and_when(owner, synthesis, case):
    [(title, who, day)] = report(page_of(owner)).given
    assert (title, who) == (case.title, "Ann")
    assert day == timezone.localdate(Taken.objects.get().given)
