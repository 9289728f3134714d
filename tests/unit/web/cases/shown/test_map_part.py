"""What a level, a voice and a stakeholder type leave of the map."""

from hypothesis import given

from ripplegrid.web.cases.shown.map_part import filtered, whole_of
from ripplegrid.web.cases.shown.map_view import View
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make
from tests.unit.web.cases.shown.maps import cases


@given(cases())
def test_a_voice_leaves_what_it_speaks_of(case):
    part = filtered(whole_of(Told(case)), View(voice="u"))
    links = {c.contribution for c in case.claims.values() if c.voice == "u"}
    ends = {e for i in links for e in (case.contributions[i].source, case.contributions[i].target)}
    assert part.links == links
    assert part.entries == ends | {t.entry for t in case.tellings.values() if t.voice == "u"}


@given(cases())
def test_the_side_of_one_voice_is_that_voice(case):
    whole = whole_of(Told(case))
    by_type, by_voice = (
        filtered(whole, View(**asked)) for asked in ({"type": "carer"}, {"voice": "u"})
    )
    assert (by_type.entries, by_type.links) == (by_voice.entries, by_voice.links)


@given(cases())
def test_a_level_leaves_its_entries_and_the_links_among_them(case):
    part = filtered(whole_of(Told(case)), View(level=("group",)))
    assert part.entries == {i for i, e in case.entries.items() if "group" in e.levels}
    inside = (c for c in case.contributions.values() if {c.source, c.target} <= part.entries)
    assert part.links == {c.id for c in inside}


def test_the_side_of_a_contributor_counts():
    case = make.case(
        make.contributor("p", types=frozenset({"carer"})),
        make.voice("v", contributor="p"),
        make.telling("a", "v"),
        make.entry("b"),
    )
    assert filtered(whole_of(Told(case)), View(type="carer")).entries == {"a"}
