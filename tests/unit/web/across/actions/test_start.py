"""Beginning a synthesis."""

from ripplegrid.model.synthesis import AboutSynthesis
from ripplegrid.web.across.actions.start import start
from ripplegrid.web.cases.actions.coders import coder_id
from ripplegrid.web.cases.graph import load_synthesis
from ripplegrid.web.cases.models import Case, Membership
from ripplegrid.web.cases.queries import cases_of, syntheses_of


def test_whoever_begins_it_owns_it_and_is_its_first_coder(owner):
    start(owner, AboutSynthesis(id="s", title="Six"))
    row = Case.objects.get(pk="s")
    me = coder_id("s", owner)
    assert load_synthesis(row).coders[me].name == owner.shown
    assert Membership.objects.get(case=row).contributor == me
    assert [one.pk for one, _ in syntheses_of(owner)] == ["s"]
    assert cases_of(owner) == []
