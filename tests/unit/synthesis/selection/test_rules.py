import pytest

from ripplegrid.errors import CannotSelect, NotACandidate
from ripplegrid.synthesis.selection import AtLeast, Rules, read_asked, write_asked
from ripplegrid.synthesis.selection.rules import check

from .some_candidates import at

THREE = [
    at("a", 0, author="Ann", country="Wales"),
    at("b", 1, author="Bob", country="Wales"),
    at("c", 2, author="Bob", country="Canada"),
]


def test_one_for_every_author_asks_for_each_that_can_be_chosen():
    rules = Rules(size=2, at_least=(AtLeast(trait="author"),))
    assert rules.groups(THREE) == (("author", "Ann", 1), ("author", "Bob", 1))
    without = Rules(size=2, at_least=rules.at_least, leave_out=frozenset({"a"}))
    assert without.groups(THREE) == (("author", "Bob", 1),)


def test_the_larger_of_two_askings_counts():
    asked = (AtLeast(trait="country", value="Wales", count=2), AtLeast(trait="country"))
    groups = Rules(size=3, at_least=asked).groups(THREE)
    assert groups == (("country", "Wales", 2), ("country", "Canada", 1))


def test_a_sample_keeps_to_all_rules_or_does_not():
    rules = Rules(size=2, include=frozenset({"a"}), at_least=(AtLeast(trait="country"),))
    a, b, c = THREE
    assert rules.kept_by((a, c), THREE)
    assert not rules.kept_by((a, b), THREE)
    assert not rules.kept_by((b, c), THREE)
    assert not rules.kept_by((a, b, c), THREE)
    assert not rules.kept_by((a, a), THREE)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"size": 4}, "Only 3 case studies can be chosen, and 4 are asked for."),
        ({"size": 0}, "A sample has at least one"),
        ({"size": 1, "include": {"a", "b"}}, "More case studies must be in"),
        ({"size": 1, "include": {"a"}, "leave_out": {"a"}}, "A must be in and left out."),
        (
            {"size": 3, "at_least": (AtLeast(trait="country", value="Wales", count=3),)},
            "You ask for at least 3 case studies from Wales; 2 can be chosen.",
        ),
    ],
)
def test_what_can_never_be_kept_is_said(asked, said):
    asked = {k: frozenset(v) if isinstance(v, set) else v for k, v in asked.items()}
    with pytest.raises(CannotSelect) as refused:
        check(Rules(**asked), THREE)
    assert said in refused.value.sentence


def test_a_name_that_is_no_candidate_is_said():
    with pytest.raises(NotACandidate):
        check(Rules(size=1, include=frozenset({"z"})), THREE)


def test_every_trait_in_words():
    assert AtLeast(trait="author").asked == "at least 1 case study by every author"
    assert AtLeast(trait="country", count=2).asked == "at least 2 case studies from every country"


@pytest.mark.parametrize(
    "asked",
    [
        AtLeast(trait="author"),
        AtLeast(trait="author", count=2),
        AtLeast(trait="country", value="a:b=c", count=3),
    ],
)
def test_what_was_asked_is_read_as_it_was_written(asked):
    assert read_asked(write_asked(asked)) == asked


def test_what_was_asked_by_command_is_read_too():
    assert read_asked("country:Wales=2") == AtLeast(trait="country", value="Wales", count=2)
    assert read_asked("author=2") == AtLeast(trait="author", count=2)


@pytest.mark.parametrize("text", ["", "weight", "country=Wales:many", "country:Wales=many"])
def test_other_words_ask_nothing(text):
    assert read_asked(text) is None
