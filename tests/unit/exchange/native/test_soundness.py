import pytest

from ripplegrid.exchange.native.soundness import dangling, unsound
from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.across import Match
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.coding import Settlement, Theme
from ripplegrid.model.registers import PowerNote
from tests import factories as make

ABOUT = About(id="c", title="Better letters")


def entries(*merges):
    return table(Entry(id=i, text=i, merged_into=into) for i, into in merges)


def test_a_sound_case_study_has_nothing_to_tell():
    case = CaseStudy(
        about=ABOUT,
        entries=entries(("a", None), ("b", "a")),
        power_notes=table([PowerNote(id="p", text="x", about="c")]),
    )
    assert list(unsound(case)) == []


def test_what_points_at_nothing_is_told_with_its_field_and_once():
    case = CaseStudy(about=ABOUT, power_notes=table([PowerNote(id="p", text="x", about="z")]))
    (found,) = unsound(case)
    assert (found.table, found.id, found.field) == ("power_notes", "p", "about")
    assert found.sentence == "about points at z, which is not in the file."
    assert list(dangling(case)) == [found]


def test_a_broken_rule_of_the_model_is_told_in_its_own_words():
    (found, other) = unsound(CaseStudy(about=ABOUT, entries=entries(("a", "b"), ("b", "a"))))
    assert (found.table, found.id, found.code) == ("entries", "a", "merge-cycle")
    assert other.id == "b"


@pytest.mark.parametrize("shape", ["star", "chain"])
def test_a_file_made_to_be_slow_to_check_is_refused_at_once(shape):
    if shape == "star":
        links = table(Contribution(id=f"l{n}", source="a", target=f"b{n}") for n in range(8_000))
        ends = entries(("a", None), *((f"b{n}", None) for n in range(8_000)))
        case = CaseStudy(about=ABOUT, entries=ends, contributions=links)
    else:
        case = CaseStudy(about=ABOUT, entries=entries(*((f"{n}", f"{n + 1}") for n in range(8_000)),
                                                      ("8000", None)))  # fmt: skip
    assert [u.code for u in unsound(case)] == ["too-tangled"]


def test_a_synthesis_is_looked_at_in_the_same_way():
    kept = make.synthesis(
        Match(id="m", entries=frozenset({"c/a", "c/b"})), Theme(id="t", name="T", part_of="z")
    )
    assert [(u.table, u.code) for u in unsound(kept)] == [
        ("themes", "dangling"),
        ("matches", "match-in-one-case"),
    ]
    assert [(u.table, u.code) for u in unsound(make.synthesis(title=" "))] == [
        ("about", "empty-text")
    ]


@pytest.mark.parametrize("shape", ["one round", "themes in themes"])
def test_a_synthesis_made_to_be_slow_to_check_is_refused_at_once(shape):
    if shape == "one round":
        many = [
            Settlement(id=str(n), round="r", case="c", entry=str(n), why="x", people=frozenset("a"))
            for n in range(8_000)
        ]
        kept = make.synthesis(*make.coding_round("a", opened="2020-01-01"), *many)
    else:
        themes = (Theme(id=f"{n}", name="T", part_of=f"{n + 1}") for n in range(8_000))
        kept = make.synthesis(*themes, Theme(id="8000", name="T"))
    assert [u.code for u in unsound(kept)] == ["too-tangled"]
