"""Coding a unit."""

from uuid import uuid4

import pytest
from django.http import QueryDict

from ripplegrid.model.coding import Theme
from ripplegrid.web.across.forms.code import CodeForm
from tests import factories as make

CODES = [Theme(id="t", name="Trust"), Theme(id="u", name="Use")]


def filled(**data):
    query = QueryDict(mutable=True)
    for name, value in ({"change_id": str(uuid4()), "seen": "x"} | data).items():
        query.setlist(name, value if isinstance(value, list) else [value])
    return CodeForm(query, codes=CODES)


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({"themes": ["t"], "against": ["t"]}, "against"),
        ({"themes": ["t"], "none": "on"}, "none"),
        ({}, "themes"),
        ({"themes": ["x"]}, "themes"),
    ],
)
def test_what_contradicts_itself_is_said(data, field):
    form = filled(**data)
    assert field in form.errors
    assert form.speaks == set(data.get("themes", []))


def test_codings_keep_their_id_and_date_and_new_ones_get_today():
    form = filled(themes=["t"], against=["u"], memo="Why")
    assert form.is_valid()
    assert form.opposes == {"u"}
    was = make.coding(when=make.when("2026-01-01"))
    kept, new = form.codings([was], make.coding(theme=None), make.when("2026-05-01"))
    assert (kept.id, kept.when, kept.memo) == (was.id, was.when, "Why")
    assert (new.theme, new.against, new.when) == ("u", True, make.when("2026-05-01"))


def test_no_theme_and_taking_back():
    none = filled(none="on")
    assert none.is_valid()
    assert [one.theme for one in none.codings([], make.coding(), None)] == [None]
    back = filled(back="1", themes=["t"], against=["t"])
    assert back.is_valid()
    assert back.codings([make.coding()], make.coding(), None) == ()
