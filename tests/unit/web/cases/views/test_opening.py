"""What pages begin with: one state of a case study, kept for the person who may see it."""

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.graph import load
from ripplegrid.web.cases.models import Case
from ripplegrid.web.cases.queries import Standing
from ripplegrid.web.cases.views.opening import MOST_MADE, States
from tests import factories as make


def test_a_state_is_kept_until_the_case_study_changes(case, owner):
    states = States()
    study = load(Case.objects.get(pk=case.id))
    first = states.of(study, Standing(owner, Role.OWNER))
    assert states.of(study, Standing(owner, Role.OWNER)) is first
    assert states.of(make.case(), Standing(owner, Role.OWNER)) is not first


def test_what_one_may_see_is_never_kept_for_another(case, owner):
    states = States()
    study = load(Case.objects.get(pk=case.id))
    other = Person.objects.create(handle="other", shown="Other")
    mine = states.of(study, Standing(owner, Role.OWNER))
    assert states.of(study, Standing(other, Role.OWNER)) is not mine
    assert states.of(study, Standing(owner, Role.READER)) is not mine


def test_what_was_made_of_a_state_is_made_once_and_not_for_ever(case, owner):
    states, made = States(), []
    state = states.of(load(Case.objects.get(pk=case.id)), Standing(owner, Role.OWNER))
    for key in [*range(MOST_MADE + 1), MOST_MADE, 0]:
        states.made(state, key, lambda key=key: made.append(key))
    assert made == [*range(MOST_MADE + 1), 0]
    assert len(state.made) == MOST_MADE


def test_who_one_is_in_an_account_decides_what_is_kept(case, owner):
    states = States()
    study = load(Case.objects.get(pk=case.id))
    nobody, somebody = Standing(owner, Role.MEMBER), Standing(owner, Role.MEMBER, "p")
    assert states.of(study, nobody) is not states.of(study, somebody)
    assert somebody.reader.contributor == "p"
    assert nobody.reader.contributor is None
