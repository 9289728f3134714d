import pytest

from ripplegrid.errors import AlreadyHere
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.across.given import given_to
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.actions.bring import bring
from ripplegrid.web.cases.actions.coders import coder_id
from ripplegrid.web.cases.graph import load, load_synthesis
from ripplegrid.web.cases.models import Case, Membership
from tests import factories as make

pytestmark = pytest.mark.django_db


def gathered(*cases, **about):
    synthesis = make.synthesis(
        *(Proposal(id=f"p-{one}", title=one, case=one) for one in ("c1", "c2", "elsewhere")),
        Choice(id="ch", size=3, chosen=frozenset({"p-c1", "p-c2", "p-elsewhere"})),
        make.coding(round=None, theme=None),
        **about,
    )
    return Gathered(synthesis, {case.id: case for case in cases})


def test_a_synthesis_comes_with_its_case_studies_and_whoever_brings_it_is_in_it(owner):
    found = bring(owner, gathered(make.case(make.entry(), id="c1", title="One")), came_from="x")
    assert (found.made, found.here, found.away) == (("One",), (), 2)
    row = Case.objects.get(pk="synthesis")
    assert set(given_to(row)) == {"c1"}
    assert Membership.objects.get(case=row).contributor == coder_id("synthesis", owner)
    assert load_synthesis(row).coders[coder_id("synthesis", owner)].name == owner.shown
    assert len(load_synthesis(row).codings) == 1


def test_a_case_study_that_is_here_stays_as_it_is(owner):
    create_case(owner, make.case(make.entry(text="As it stands"), id="c1", title="Ours"))
    found = bring(owner, gathered(make.case(make.entry(), id="c1", title="Old")), came_from="x")
    assert (found.made, found.here) == ((), ("Ours",))
    assert load(Case.objects.get(pk="c1")).entries["e"].text == "As it stands"


def test_a_case_study_of_others_is_never_given(owner):
    member = Person.objects.create(handle="bo", shown="Bo")
    create_case(owner, make.case(make.entry(), id="c1", title="Theirs"))
    found = bring(member, gathered(make.case(id="c1"), make.case(id="c2")), came_from="x")
    assert found.here == ()
    assert found.away == 2
    assert set(given_to(Case.objects.get(pk="synthesis"))) == {"c2"}


def test_nothing_is_taken_in_when_the_synthesis_is_here(owner):
    bring(owner, gathered(), came_from="x")
    with pytest.raises(AlreadyHere):
        bring(owner, gathered(make.case(id="c1")), came_from="x")
    assert not Case.objects.filter(pk="c1").exists()
