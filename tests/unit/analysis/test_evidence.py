from ripplegrid.analysis.evidence import evidence
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.model.account import Substantiation
from ripplegrid.model.words import EvidenceKind, Stance

from ... import factories as make


def found_in(*records):
    made = make.case(*records)
    table = LinkTable.of(made)
    return evidence(made, table, gather(made, table))


def test_what_has_evidence_and_what_is_bare():
    found = found_in(
        make.entry("a", kinds="outcome"),
        make.entry("b", kinds="use"),
        make.telling("a", "v", evidence=frozenset({"d"})),
        make.claim("a>b", "v", evidence=frozenset({"d"})),
        make.telling("b", "v", evidence=frozenset({"d"}), stance=Stance.DISAGREES),
    )
    assert found.by_kind[EvidenceKind.DOCUMENT] == 1
    assert (found.entries, found.contributions, found.bare) == (("a",), ("a>b",), ("b",))
    assert found.outside == ()


def test_substantiated_by_a_voice_a_paper_or_an_answer_from_outside():
    asked = {"by": "A nurse", "role": "outside"}
    found = found_in(
        make.entry("old", merged_into="a"),
        make.voice("v", outside=True),
        make.evidence("d", outside=True),
        make.telling("a", "v"),
        make.telling("b", "w", evidence=frozenset({"d"})),
        make.claim("a>b", "w"),
        Substantiation(id="s1", about="a>b", stance=Stance.AGREES, **asked),
        Substantiation(id="s2", about="old", stance=Stance.DISAGREES, **asked),
        Substantiation(id="s3", about="c", stance=Stance.PARTLY, **asked),
        make.entry("c"),
    )
    assert found.substantiated == ("a", "b", "a>b")
    of = {one.about: one for one in found.outside}
    assert of["a"].voices == ("v",)
    assert of["a"].against == ("s2",)
    assert of["b"].evidence == ("d",)
    assert of["a>b"].answers == ("s1",)
    assert (of["c"].partly, of["c"].substantiated) == (("s3",), False)


def test_what_worked_only_together():
    found = found_in(
        make.link("a", "c", joint="x"),
        make.link("b", "c", joint="x"),
        make.link("a", "d", joint="x"),
        make.link("b", "d", joint="y"),
        make.claim("a>c", "v"),
        make.claim("b>c", "v"),
        make.claim("a>c", "w"),
    )
    (joint,) = found.joint
    assert (joint.target, joint.sources, joint.voices) == ("c", ("a", "b"), ("v",))
    assert joint.part == ("w",)
    assert joint.contributions == ("a>c", "b>c")
