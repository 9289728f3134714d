from ripplegrid.disclosure import Purpose, Reader
from ripplegrid.disclosure.share import shared
from ripplegrid.model.across import Answer, Match, Statement, SynthesisStep
from ripplegrid.model.choosing import Choice, Placing, Proposal
from ripplegrid.model.coding import Theme
from ripplegrid.model.words import Stance, StepState
from ripplegrid.synthesis.account import account
from tests import factories as make

ENTRY = make.entry("e", "group", "outcome")
CASES = {name: make.case(ENTRY, id=name, title=name.upper()) for name in ("c1", "c2", "c3")}
CHOSEN = (
    *(Proposal(id=f"p{n}", title=f"C{n}", case=f"c{n}") for n in (1, 2, 3, 4)),
    Choice(id="k", size=3, chosen=frozenset({"p1", "p2", "p4"})),
)
CODED = (
    *make.coding_round("ann", "ben", opened="2026-05-04", cases=("c1", "c2", "c4")),
    *(make.coding(f"{c}/e", by=who) for c in ("c1", "c2", "c4") for who in ("ann", "ben")),
)


def told(*records, cases=CASES, **options):
    return account(make.synthesis(*CHOSEN, *CODED, *records), cases, times=0, **options)


def test_only_what_was_chosen_and_given_is_looked_at_and_the_rest_is_numbered():
    found = told()
    assert found.titles == {"c1": "C1", "c2": "C2"}
    assert [(p.theme.name, p.cases) for p in found.patterns.items] == [("Trust", ("c1", "c2"))]
    assert found.kept_back.elsewhere == 1


def test_codings_that_do_not_count_are_numbered():
    lapsed = make.coding("c1/gone", by="ann")
    found = told(lapsed, Theme(id="x", name="Below", part_of="u"), make.coding("c2/e", "u", "cleo"))
    assert found.kept_back.lapsed == 1
    assert told(Theme(id="x", name="Below", part_of="t")).kept_back.grouping == 2


def test_a_round_that_is_not_open_counts_for_nothing_and_is_named():
    made = make.synthesis(*CHOSEN, *make.coding_round("ann"), make.coding("c1/e"))
    found = account(made, CASES, times=0)
    assert ([r.id for r in found.kept_back.closed], found.patterns.items) == (["r"], ())


def test_impacts_stand_beside_the_dimensions_on_which_a_place_is_known():
    at = Placing(id="at", proposal="p1", dimension="scale", place="scale/none-yet")
    [beside] = told(at).dimensions
    assert beside.dimension == "scale"
    assert [row.places for row in beside.rows] == [(0,), ()]


def test_what_went_from_project_to_project_is_told_by_matches_that_are_here():
    newer = make.case(make.entry("e", "group", "process"), id="c2", descends_from=(("c1", "C1"),))
    same = Match(id="m", entries=frozenset({"c1/e", "c2/e"}))
    gone = Match(id="n", entries=frozenset({"c1/e", "elsewhere/e"}))
    found = told(same, gone, cases={**CASES, "c2": newer}).lineage
    assert [(d.older, d.newer) for d in found.descents] == [("c1", "c2")]
    assert {(r.older, r.newer, r.theme.name if r.theme else "") for r in found.returns} == {
        ("c1", "c2", ""), ("c1", "c2", "Trust"),
    }  # fmt: skip


def test_steps_stand_in_the_order_of_the_path_also_those_nobody_took():
    begun = SynthesisStep(id="x", step="theme", state=StepState.DONE)
    found = told(begun).steps
    assert [s.term.id for s in found][:2] == ["propose", "choose"]
    assert [s.term.id for s in found if s.stands] == ["theme"]


def test_who_of_the_teams_checked_is_named_as_they_are_named_to_outsiders():
    said = Statement(id="s", text="S")
    of_team = Answer(id="a", statement="s", text="S", case="c1", by="Rose", stance=Stance.DISAGREES)
    assert told(said, of_team).checked == {"c1": ("Rose",)}


def test_what_people_kept_back_is_told_of_the_case_studies_looked_at_alone():
    left = {name: shared(CASES[name], Reader(), Purpose.REPORT) for name in ("c1", "c3")}
    assert list(told(left=left).kept_back.left) == ["c1"]
