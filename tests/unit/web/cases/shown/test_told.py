"""Who says what, merged entries included."""

from ripplegrid.model.words import Direction, Effect, Stance
from ripplegrid.web.cases.shown.told import Told
from tests import factories as make


def test_a_merged_entry_brings_its_voices_and_what_they_told():
    told = Told(
        make.case(
            make.entry("kept"),
            make.entry("gone", merged_into="kept"),
            make.telling("kept", "a"),
            make.telling("gone", "b", quotation="Mine"),
        )
    )
    assert [v.id for v in told.voices("kept")] == ["a", "b"]
    assert [(s.telling.quotation, s.of and s.of.id) for s in told.said("kept")] == [
        ("", None),
        ("Mine", "gone"),
    ]
    assert [e.id for e in told.merged["kept"]] == ["gone"]


def test_voices_that_differ_make_an_entry_disputed():
    one = make.telling("e", "a", direction=Direction("positive"))
    other = make.telling("e", "b", direction=Direction("negative"))
    assert not Told(make.case(one)).disputed("e")
    assert Told(make.case(one, other)).disputed("e")
    mixed = make.telling("e", "b", direction=Direction("mixed"))
    assert Told(make.case(one, mixed)).disputed("e")
    assert Told(make.case(make.telling("e", "c", stance=Stance("disagrees")))).disputed("e")


def test_a_link_knows_its_claims_and_what_it_needed_besides():
    told = Told(
        make.case(
            make.link("a", "c", joint="both"),
            make.link("b", "c", joint="both"),
            make.claim("a>c", "v"),
            make.claim("a>c", "w", effect=Effect("hindered")),
        )
    )
    link = told.links["a>c"]
    assert [e.id for e in link.joint_with] == ["b"]
    assert link.disputed
    assert link.heads.people == 2
    assert [x.contribution.id for x in told.links_in["c"]] == ["a>c", "b>c"]


def test_a_link_to_an_entry_set_aside_is_not_shown():
    told = Told(make.case(make.entry("b", set_aside=True, set_aside_why="Twice"), make.link()))
    assert told.links == {}
