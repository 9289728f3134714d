import pytest

from ripplegrid.exchange.concept_map import (
    Arrow,
    Concept,
    ConceptMap,
    effect_of,
    to_case,
)
from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.limits import MOST_RECORDS


@pytest.mark.parametrize(
    ("weight", "effect"),
    [
        ("1", "helped"), ("-0.25", "hindered"), ("+0.5", "helped"), ("−1", "hindered"),
        ("0,5", "helped"), ("0", "not said"), ("", "not said"), (" ", "not said"),
        ("H+", "helped"), ("VL-", "hindered"), ("m +", "helped"), ("++", "helped"),
        ("--", "hindered"), ("strong", None), ("nan", None), ("inf", None),
    ],
)  # fmt: skip
def test_a_weight_is_read_by_its_sign(weight, effect):
    assert effect_of(weight) == effect


def concept(key, text="x", note=""):
    return Concept(key=key, text=text, note=note, place=f"box {key}")


def arrow(source, target, weight="1", note=""):
    return Arrow(source=source, target=target, weight=weight, note=note, place="here")


def case_of(concepts, arrows=()):
    found = ConceptMap(program="Boxes", title="T", concepts=tuple(concepts), arrows=tuple(arrows))
    imported = to_case(found, FileIds(b"f"))
    return imported.case, [p.code for p in imported.problems]


def test_concepts_wait_in_the_tray_and_say_where_they_come_from():
    case, codes = case_of([concept("1", "Trust", "More about it")])
    (entry,) = case.entries.values()
    assert (entry.text, entry.note, entry.came_from) == ("Trust", "More about it", "Boxes, box 1")
    assert not entry.placed
    assert codes == ["in-the-tray"]


def test_arrows_become_contributions_without_a_voice():
    case, codes = case_of([concept("1"), concept("2")], [arrow("1", "2", "-", "Why")])
    (link,) = case.contributions.values()
    assert (link.effect, link.note) == ("hindered", "Why\nFrom Boxes, here.")
    assert not case.voices
    assert not case.claims
    assert codes == ["in-the-tray", "no-voice"]


@pytest.mark.parametrize(
    ("arrows", "kept", "code"),
    [
        ([arrow("1", "3")], 0, "dangling"),
        ([arrow("1", "1")], 0, "self-link"),
        ([arrow("1", "2", "strong")], 1, "unknown-weight"),
        ([arrow("1", "2", "0")], 1, "no-sign"),
        ([arrow("1", "2", "0.5", "a"), arrow("1", "2", "0.9", "b")], 1, "already-linked"),
        ([arrow("1", "2", "0.5"), arrow("1", "2", "-0.5"), arrow("2", "1")], 3, "no-voice"),
    ],
)
def test_every_arrow_is_kept_or_its_loss_is_told(arrows, kept, code):
    case, codes = case_of([concept("1"), concept("2")], arrows)
    assert len(case.contributions) == kept
    assert code in codes


def test_two_arrows_made_one_keep_both_notes():
    arrows = [arrow("1", "2", "1", "first"), arrow("1", "2", "1", "second")]
    case, _ = case_of([concept("1"), concept("2")], arrows)
    (link,) = case.contributions.values()
    assert "first" in link.note
    assert "second" in link.note


def test_a_concept_without_a_name_or_with_a_used_id_is_told():
    case, codes = case_of([concept("1", " "), concept("2"), concept("2", "again")])
    assert sorted(e.text for e in case.entries.values()) == ["(box 1, without a name)", "x"]
    assert codes[:2] == ["no-name", "repeated-id"]


def test_a_map_of_more_concepts_than_anybody_draws_is_refused():
    concepts = (concept("1"),) * (MOST_RECORDS + 1)
    found = to_case(ConceptMap(program="P", title="T", concepts=concepts), FileIds(b""))
    assert [p.code for p in found.problems] == ["too-many-records"]
