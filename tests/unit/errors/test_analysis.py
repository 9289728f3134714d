"""What comparing two accounts refuses."""

from ripplegrid.errors import BadInput, NobodyLikeThat, NothingToCompare, TwoProjects


def test_they_say_what_was_asked_and_what_there_is() -> None:
    unknown = NobodyLikeThat(asked="nurses", known="carer, manager")
    assert unknown.sentence.startswith("“nurses” is neither")
    assert "carer, manager" in unknown.hint
    assert TwoProjects(one="A", other="B").sentence.startswith("“A” and “B” have nothing in common")


def test_they_are_bad_input() -> None:
    assert all(issubclass(kind, BadInput) for kind in (NobodyLikeThat, NothingToCompare))
