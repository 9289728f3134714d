"""Two groups' accounts as a page shows them."""

from ripplegrid.analysis.sides import Who
from ripplegrid.model.naming import Naming
from ripplegrid.model.words import Direction, Stance, VoiceKind
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.cases.shown.two_groups import named, pair_of, two_groups
from tests import factories as make

CARERS, MANAGERS = Who(types=frozenset({"carer"})), Who(types=frozenset({"manager"}))


def laid(*records, one=CARERS, other=MANAGERS):
    case = make.case(
        make.voice("a", name="Ann", types=frozenset({"carer"})),
        make.voice("b", name="Bob", types=frozenset({"manager"})),
        *records,
    )
    return two_groups(Told(case), Naming(case), one, other)


def test_each_side_stands_in_its_own_words():
    found = laid(
        make.entry("e", text="A prize"),
        make.entry("e2", text="We won a prize", merged_into="e"),
        make.telling("e", "a", quotation="Not ours", direction=Direction.NEGATIVE),
        make.telling("e2", "b", account="Good for us", direction=Direction.POSITIVE),
    )
    (item,) = found.differ
    (one,), (other,) = item.one, item.other
    assert (one.words, one.quoted, one.of) == ("Not ours", True, None)
    assert (other.words, other.quoted) == ("Good for us", False)
    assert other.of is not None
    assert other.of.text == "We won a prize"
    assert [(row.one, row.other) for row in item.rows] == [("it was bad", "it was good")]


def test_what_one_side_tells_comes_by_time_and_what_has_no_date_last():
    found = laid(
        make.entry("late", when=make.when("2019-01-01")),
        make.entry("early", when=make.when("2015-01-01")),
        make.entry("undated"),
        *(make.telling(name, "a") for name in ("late", "early", "undated")),
    )
    assert [item.entry.id for item in found.only_one] == ["early", "late", "undated"]
    assert found.only_other == ()


def test_an_own_grid_counts_and_has_no_words_yet():
    (item,) = laid(make.entry("e", by="a")).only_one
    assert item.one[0].words == ""
    assert item.one[0].said is None
    assert item.one[0].stance is None


def test_a_way_says_who_says_each_step():
    found = laid(
        make.entry("p", kinds="process"), make.entry("m"), make.entry("o", kinds="outcome"),
        make.claim("p>m", "a"), make.claim("m>o", "b"),
    )  # fmt: skip
    (way,) = found.together
    assert way.first.id == "p"
    assert [([v.id for v in s.one], [v.id for v in s.other]) for s in way.steps] == [
        (["a"], []),
        ([], ["b"]),
    ]
    assert way.whole == ()


def test_what_is_disputed_between_them():
    found = laid(make.claim("x>y", "a"), make.claim("x>y", "b", stance=Stance.DISAGREES))
    (item,) = found.disputed
    assert item.link.contribution.id == "x>y"
    assert item.other[0].stance is Stance.DISAGREES


def test_a_side_that_is_silent_and_those_apart():
    found = laid(
        make.telling("e", "a"),
        make.voice("x", kind=VoiceKind.ANONYMOUS),
        other=Who(types=frozenset({"funder"})),
    )
    assert not found.other.voices
    assert str(found.apart) == "1 anonymous post"
    assert not found.nothing


def test_the_sides_to_begin_with_are_those_it_is_about_and_the_researchers():
    def speaking(*kinds):
        voices = [make.voice(kind, types=frozenset({kind})) for kind in kinds]
        return Told(make.case(*voices, *(make.telling("e", kind) for kind in kinds)))

    assert pair_of(speaking("carer", "researcher", "manager")) == (
        CARERS,
        Who(types=frozenset({"researcher"})),
    )
    assert pair_of(speaking("carer", "manager")) == (CARERS, Who(rest=True))
    assert pair_of(speaking("funder", "manager")) == (
        Who(types=frozenset({"funder"})),
        Who(rest=True),
    )
    assert pair_of(speaking("funder", "researcher")) == (
        Who(types=frozenset({"researcher"})),
        Who(rest=True),
    )
    assert pair_of(speaking("manager")) is None
    assert pair_of(speaking()) is None


def test_how_a_side_is_called():
    case = make.case(make.voice("a", name="Ann"))
    told, naming = Told(case), Naming(case)
    several = Who(types=frozenset({"public", "service user", "manager"}))
    assert named(told, naming, several) == "Service user, public or manager"
    assert named(told, naming, Who(voices=frozenset({"a"}))) == "Ann"
    assert named(told, naming, Who(rest=True)) == "Everybody else"
