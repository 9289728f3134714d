"""The forms of choosing."""

from __future__ import annotations

from ripplegrid.model.choosing import Proposal
from ripplegrid.synthesis.selection import AtLeast
from ripplegrid.web.across.forms.choosing import AskForm, ChooseForm
from ripplegrid.web.across.shown.candidates import proposed
from tests import factories as make

AMONG = proposed(make.synthesis(Proposal(id="p", title="P", countries=("Wales",))), {})


def test_what_is_asked_becomes_rules():
    form = AskForm({"size": "2", "every_author": "on", "country_0": "1"}, candidates=AMONG)
    assert form.is_valid()
    asked = (AtLeast(trait="author"), AtLeast(trait="country", value="Wales", count=1))
    assert form.rules().at_least == asked
    assert form.asks_more
    assert not AskForm({"size": "2"}, candidates=AMONG).asks_more


def test_only_candidates_can_be_chosen():
    form = ChooseForm({"chosen": ["else"]}, candidates=AMONG, standing="")
    assert "chosen" in form.errors
