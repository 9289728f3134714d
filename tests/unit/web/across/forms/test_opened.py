"""Settling and checking."""

from uuid import uuid4

from ripplegrid.model.coding import Coder, Theme
from ripplegrid.web.across.forms.opened import SettleForm, VerifyForm

GIVEN = {
    "codes": [Theme(id="t", name="Trust")],
    "coders": [Coder(id="ann", name="Ann"), Coder(id="ben", name="Ben")],
    "me": "ann",
}


def test_whoever_writes_it_down_is_one_of_those_who_settled():
    data = {"change_id": uuid4(), "themes": ["t"], "why": "Read again", "people": ["ben"]}
    form = SettleForm(data, **GIVEN)
    assert form.is_valid()
    assert form.values()["people"] == {"ann", "ben"}
    assert form.values()["themes"] == {"t"}
    assert [one for one, _ in form.fields["people"].choices] == ["ben"]
    assert "why" in SettleForm({"change_id": uuid4(), "themes": ["t"]}, **GIVEN).errors
    assert "people" in SettleForm(data | {"people": ["eve"]}, **GIVEN).errors


def test_at_the_name_of_a_verifier_it_says_what_a_tick_takes_from_them():
    form = SettleForm(**GIVEN, checkers={"ben"})
    assert list(form.fields["people"].choices) == [
        ("ben", "Ben (a verifier: whoever is ticked cannot check this)")
    ]


def test_something_is_ticked_and_said():
    data = {"change_id": uuid4(), "stance": "agrees", "units": ["case=c&entry=e"]}
    assert VerifyForm(data, units=data["units"]).is_valid()
    assert "units" in VerifyForm(data | {"units": []}).errors
    assert "stance" in VerifyForm(data | {"stance": "says"}, units=data["units"]).errors
