import pytest

from ripplegrid.report.documents import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_is_written(run, deep, tmp_path, kind):
    for ending in KINDS[kind].endings:
        target = tmp_path / f"report{ending}"
        answer = run("report", deep, "--kind", kind, "-o", target, "--made", "2026-01-31")
        assert answer.exit_code == 0, answer.output
        assert f"report{ending} is written." in answer.output
        assert target.stat().st_size > 1000


def test_it_says_the_file_and_the_day_it_was_made(run, deep, tmp_path):
    target = tmp_path / "report.html"
    run("report", deep, "-o", target, "--made", "2026-01-31")
    page = target.read_text("utf-8")
    assert "Made on 31 January 2026." in page
    assert deep.name in page


def test_another_ending_is_refused_before_anything_is_written(run, deep, tmp_path):
    target = tmp_path / "report.doc"
    answer = run("report", deep, "-o", target)
    assert answer.exit_code == 1
    assert "cannot be made as .doc" in answer.output
    assert not target.exists()
