"""Which codings count, and why."""

from dataclasses import replace

from ripplegrid.model.coding import Codebook, CodingRound, Settlement
from ripplegrid.synthesis.settled import Why, settled
from tests import factories as make


def made(*more, opened="2026-05-01", coders=("ann", "ben")):
    return make.synthesis(*make.coding_round(*coders, opened=opened), *more)


def settlement(unit="c1/e", themes=(), against=(), **fields):
    case, _, entry = unit.partition("/")
    values = {"id": "z", "round": "r", "case": case, "entry": entry, "why": "We read it again"}
    puts = {"themes": frozenset(themes), "against": frozenset(against)}
    return Settlement(**values | puts | {"people": frozenset({"ann", "ben"})} | fields)


def counted(found):
    return [(c.coding.entry, c.coding.theme, c.coding.against, c.why) for c in found.counting]


BOTH = (make.coding(by="ann"), make.coding(by="ben"))


def test_what_all_coders_of_a_unit_say_counts_and_what_one_says_more_waits():
    found = settled(made(*BOTH, make.coding("c1/e", "u", "ben")))
    assert counted(found) == [("e", "t", False, Why.AGREED)]
    assert found.counting[0].behind == ("c1/e t ann", "c1/e t ben")
    assert [(d.round, d.unit[1], sorted(d.said)) for d in found.differing] == [
        ("r", "e", ["ann", "ben"])
    ]


def test_what_was_settled_counts_instead_and_nothing_waits():
    found = settled(made(*BOTH, make.coding("c1/e", "u", "ben"), settlement("c1/e", "u", "t")))
    assert counted(found) == [("e", "t", True, Why.SETTLED), ("e", "u", False, Why.SETTLED)]
    assert found.differing == ()
    assert found.counting[0].behind == ("z",)


def test_settled_that_no_theme_fits_leaves_nothing_to_count():
    found = settled(made(*BOTH, settlement()))
    assert found.counting == found.differing == ()


def test_one_coder_alone_counts_and_is_told_to_be_alone():
    found = settled(made(make.coding(by="ann"), make.coding("c1/f", None, "ann")))
    assert counted(found) == [("e", "t", False, Why.ALONE)]
    assert found.of(Why.ALONE) == found.counting
    assert found.of(Why.AGREED) == ()


def test_for_and_against_are_not_the_same_thing_said():
    found = settled(made(make.coding(by="ann"), make.coding(by="ben", against=True)))
    assert found.counting == ()
    assert len(found.differing) == 1


def test_someone_who_found_no_theme_disagrees_and_someone_who_did_not_look_does_not():
    looked = settled(made(make.coding(by="ann"), make.coding(theme=None, by="ben")))
    assert looked.counting == ()
    assert len(looked.differing) == 1
    away = settled(made(*BOTH, coders=("ann", "ben", "cat")))
    assert away.of(Why.AGREED)
    assert not away.differing


def test_a_round_that_is_not_opened_counts_for_nothing():
    assert settled(made(*BOTH, opened="")).counting == ()


def test_codings_that_belong_to_no_round_count_unless_rounds_are_named():
    loose = made(make.coding(by="ann", round=None))
    assert len(settled(loose).counting) == 1
    assert settled(loose, ["r"]).counting == ()


def again(title="Ours"):
    """The same unit coded again in a round opened later, and another only in the first."""
    second = CodingRound(id="r2", title="Again", codebook="b2", opened=make.when("2026-06-01"))
    book = Codebook(id="b2", title=title, version=2, themes=frozenset({"t", "u"}))
    anew = make.coding("c1/e", "u", "ann", id="anew", round="r2")
    return made(*BOTH, *(replace(c, id=c.id + "f", entry="f") for c in BOTH), second, book, anew)


def test_a_unit_coded_again_with_a_later_version_counts_as_it_was_coded_there():
    assert [one[:2] for one in counted(settled(again()))] == [("e", "u"), ("f", "t")]
    assert [one[:2] for one in counted(settled(again(), ["r"]))] == [("e", "t"), ("f", "t")]


def test_rounds_with_different_codebooks_count_side_by_side():
    assert [c[:2] for c in counted(settled(again("Other")))] == [("e", "u"), ("e", "t"), ("f", "t")]
