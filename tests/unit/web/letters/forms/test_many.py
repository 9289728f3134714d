"""For whom links are made, several at once."""

from django.http import QueryDict

from ripplegrid.web.letters.forms.many import MOST, ManyForm
from ripplegrid.web.letters.shown.slips import Reachable

OFFERED = [Reachable(id="a", name="Ana"), Reachable(id="b", name="Ben", note="No", never=True)]


def form(*who, offered=OFFERED):
    return ManyForm(QueryDict("&".join(f"who={one}" for one in who)), offered=offered)


def test_only_those_who_may_get_a_link_can_be_ticked():
    assert form("a").is_valid()
    assert not form("b").is_valid()
    assert not form().is_valid()


def test_a_crowd_is_too_many_for_one_page():
    crowd = [Reachable(id=f"p{n}", name=str(n)) for n in range(MOST + 1)]
    assert form(*(one.id for one in crowd[:MOST]), offered=crowd).is_valid()
    assert "who" in form(*(one.id for one in crowd), offered=crowd).errors
