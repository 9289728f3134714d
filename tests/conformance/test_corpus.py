"""Real files, good and broken, each answered with sentences.

The files are not part of the project; these tests look for them beside it.
"""

import json
from pathlib import Path

import pytest

from ripplegrid.analysis import analyse
from ripplegrid.exchange.registry import read_bytes, read_file
from ripplegrid.model import invariants

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = [
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the real files are not here"),
    pytest.mark.no_cover,
]


def files(folder, pattern="*"):
    return sorted(p for p in (CORPUS / folder).rglob(pattern) if p.is_file())


def named(path):
    return str(path.relative_to(CORPUS))


@pytest.mark.parametrize("path", files("mentalmodeler", "*.mmp"), ids=named)
def test_a_mental_modeler_map_is_read_whole(path):
    found = read_file(path)
    assert found.whole
    assert found.case.entries
    assert found.case.contributions
    assert invariants.problems(found.case) == ()


@pytest.mark.parametrize(
    ("name", "sizes"),
    [
        ("fire model.mmp", [6, 3]),
        ("fire_model_js.mmp", [6, 3]),
        ("fishery-manager.mmp", [4, 2]),
        ("public_health.mmp", [7]),
    ],
)
def test_the_feedback_of_a_map_comes_through_whole(name, sizes):
    """The sizes of the strongly connected sets of these files."""
    found = read_file(CORPUS / "mentalmodeler" / name)
    assert [len(cluster) for cluster in analyse(found.case).as_json()["feedback_clusters"]] == sizes


def test_loopy_drawings_are_read_whole():
    drawings = json.loads((CORPUS / "loopy_examples.json").read_text(encoding="utf-8"))
    for drawing in drawings:
        found = read_bytes(json.dumps(drawing["raw"]).encode(), "drawing.json")
        assert found.whole
        assert len(found.case.entries) == len(drawing["nodes"])
        assert len(found.case.contributions) == len(drawing["edges"])
        assert {e.text for e in found.case.entries.values()} == {
            n["label"] for n in drawing["nodes"]
        }


@pytest.mark.parametrize("path", files("."), ids=named)
def test_every_file_is_answered_with_sentences(path):
    """No file is stopped by the limits of memory and time either: none of these is a bomb."""
    found = read_file(path)
    assert found.case is not None or any(p.weight == "error" for p in found.problems)
    for problem in found.problems:
        assert problem.sentence.endswith(".")
        assert problem.code not in {"too-heavy", "took-too-long"}
    if found.case is not None:
        assert invariants.problems(found.case) == ()
