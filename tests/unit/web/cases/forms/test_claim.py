"""Changing what one voice says of a link; and what goes together."""

from uuid import uuid4

from ripplegrid.model.words import Answer, Effect
from ripplegrid.web.cases.forms.claim import EditClaimForm, TogetherForm
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def test_what_a_claim_shows_is_what_it_saves():
    said = {"otherwise": Answer.NO, "otherwise_account": "Nobody else tried"}
    claim = make.claim("a>b", effect=Effect.HINDERED, when=make.when("2016-01-01"), **said)
    shown = EditClaimForm.initial_of(claim)
    same = EditClaimForm({**shown, "when": "2016-01-01", "change_id": str(uuid4()), "seen": "1"})
    assert same.is_valid(), same.errors
    edited = same.edited(claim)
    assert (edited.effect, edited.otherwise_account) == (Effect.HINDERED, "Nobody else tried")
    plain = EditClaimForm({"change_id": str(uuid4()), "seen": "1", "stance": "agrees"})
    assert plain.is_valid()
    assert plain.edited(claim).effect is None


def test_only_links_into_the_same_are_offered_and_those_together_are_chosen():
    told = Told(make.case(make.link("a", "c", joint="x"), make.link("b", "c", joint="x"),
                          make.link("d", "c"), make.link("c", "a")))  # fmt: skip
    link, into = told.links["a>c"], told.links_in["c"]
    form = TogetherForm(link=link, into=into)
    assert dict(form.fields["others"].choices).keys() == {"b>c", "d>c"}
    assert form.fields["others"].initial == ["b>c"]
    sent = {"change_id": str(uuid4()), "seen": "3", "others": ["d>c"]}
    bound = TogetherForm(sent, link=link, into=into)
    assert bound.is_valid(), bound.errors
    assert bound.change().others == {"d>c"}
    assert bound.versions == {"a>c": 3, "b>c": 3, "d>c": 3}
