from ripplegrid.synthesis.selection import missing

from .some_candidates import at


def test_kinds_easily_left_out_come_first_with_who_would_bring_them_in():
    stopped = at("s", 0, kinds=["stopped", "negative"])
    gaps = {g.kind: g for g in missing([at("a", 3)], [at("a", 3), stopped])}
    assert list(gaps)[:4] == ["stopped", "seen as failed", "negative", "nothing changed"]
    assert gaps["stopped"].could == ("s",)
    assert gaps["stopped"].sentence == "No project that was stopped."
    assert gaps["seen as failed"].could == ()
    assert gaps["stages/none-yet"].could == ("s",)
    assert "stages/throughout" not in gaps


def test_a_place_that_only_some_people_see_is_said_with_care():
    gaps = {g.kind: g.sentence for g in missing([at("a", (0, 1))])}
    assert gaps["stages/none-yet"].startswith("None surely at “Stages: Not yet at any stage”")
    assert gaps["stages/most"] == "None at “Stages: Most stages”."


def test_the_low_end_comes_before_the_high_end():
    kinds = [g.kind for g in missing([]) if "/" in g.kind]
    assert kinds[0] == "stages/none-yet"
    assert kinds[-1] == "adherence/throughout"
    assert len(kinds) == 16


def test_nothing_is_missing_where_everything_is_there():
    every = ["stopped", "seen as failed", "negative", "nothing changed"]
    assert missing([at(str(p), p, p, p, p, kinds=every) for p in range(4)]) == ()
