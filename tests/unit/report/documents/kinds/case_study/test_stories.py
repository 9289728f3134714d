"""Ways that one voice tells from the beginning to the end."""

from ripplegrid.report.documents.kinds.case_study.stories import MOST, chosen, drawn, stories
from ripplegrid.report.documents.parts import Listing, Look, Paragraph
from ripplegrid.report.documents.renderers.inline import plain
from tests.factories import claim, entry, when
from tests.unit.report.documents.told import account

WAY = (
    entry("a", "individual", "process", text="We met"),
    entry("b", "group", "mechanism", text="Trust"),
    entry("c", "group", "outcome", text="Staff listen"),
)


def test_a_way_is_told_step_by_step_in_the_words_of_who_tells_it() -> None:
    made = account(*WAY, claim("a>b", "v", quotation="Tea did it"), claim("b>c", "v"))
    head, steps = stories(made)
    assert isinstance(head, Paragraph)
    assert head.look is Look.HEADED
    assert plain(head.sentences[0]) == "As Voice v tells it"
    assert isinstance(steps, Listing)
    said = [" ".join(plain(s) for s in item.sentences) for item in steps.items]
    assert [one.split(" [")[0] for one in said] == [
        "We met", "This helped to bring about: Trust", "This helped to bring about: Staff listen",
    ]  # fmt: skip
    assert said[1].endswith("“Tea did it”")


def test_what_only_several_tell_together_is_no_story() -> None:
    made = account(*WAY, claim("a>b", "v"), claim("b>c", "w"))
    assert stories(made) == ()
    assert drawn(made) is None


def test_ways_that_add_nothing_are_not_told_again() -> None:
    many = [entry(f"p{n}", "group", "process") for n in range(MOST + 2)]
    links = [claim(f"p{n}>c", f"v{n}") for n in range(MOST + 2)]
    made = account(WAY[2], *many, *links)
    assert len(chosen(made)) == MOST
    twice = account(WAY[0], WAY[2], claim("a>c", "v"), claim("a>c", "w"))
    assert len(chosen(twice)) == 1


def test_the_map_shows_the_ways_alone() -> None:
    made = account(*WAY, entry("z", "group", "outcome", text="Else"), claim("a>b", "v"),
                   claim("b>c", "v"))  # fmt: skip
    part = drawn(made)
    assert part is not None
    assert "Else" not in part.svg
    assert "Trust" in part.svg


def test_what_time_forbids_is_no_story() -> None:
    late = entry("b", when=when("2019-01-01"))
    early = entry("c", "group", "outcome", when=when("2018-01-01"))
    first = entry("a", "group", "process")
    made = account(first, late, early, claim("a>b", "v"), claim("b>c", "v"))
    assert made.analysis.chains.items
    assert stories(made) == ()
