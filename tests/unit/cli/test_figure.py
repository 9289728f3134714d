from xml.etree import ElementTree as ET

import pytest

from ripplegrid.report.figures import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_is_drawn_as_a_picture(run, deep, tmp_path, kind):
    target = tmp_path / "picture.svg"
    answer = run("figure", deep, "--kind", kind, "-o", target)
    assert answer.exit_code == 0, answer.output
    assert ET.parse(target).getroot().tag.endswith("svg")


def test_another_ending_is_a_wrong_call(run, deep, tmp_path):
    answer = run("figure", deep, "-o", tmp_path / "picture.png")
    assert answer.exit_code == 2
    assert "must end in .svg" in answer.output


def test_another_kind_is_a_wrong_call(run, deep, tmp_path):
    assert run("figure", deep, "--kind", "pie", "-o", tmp_path / "p.svg").exit_code == 2
