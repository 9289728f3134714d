from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import bits, effect_of, gather
from ripplegrid.model.words import Effect, Stance

from ...factories import case, claim, entry, link, telling


def gathered(*records):
    made = case(*records)
    table = LinkTable.of(made)
    return made, table, gather(made, table)


def test_stances_are_kept_apart():
    _, _, said = gathered(
        claim("a>b", "says"),
        claim("a>b", "agrees", stance=Stance.AGREES),
        claim("a>b", "partly", stance=Stance.PARTLY),
        claim("a>b", "not", stance=Stance.DISAGREES),
    )
    assert said.named(said.says[0]) == ("says",)
    assert said.named(said.agrees[0]) == ("agrees", "says")
    assert said.named(said.supports[0]) == ("agrees", "partly", "says")
    assert said.named(said.against[0]) == ("not",)
    assert said.testimonies == [3]
    assert said.disputed == [True]


def test_links_of_both_effects_between_two_entries_are_disputed():
    _, table, said = gathered(
        link("a", "b", "helped"),
        link("a", "b", "hindered", id="other"),
        claim("a>b", "v"),
        claim("a>b", "w", contribution="other"),
    )
    assert len(table.pairs) == 1
    assert said.disputed == [True]


def test_an_effect_left_unsaid_disputes_nothing():
    made, _, said = gathered(claim("a>b", "v"), claim("a>b", "w", effect=Effect.NOT_SAID))
    assert said.disputed == [False]
    assert effect_of(made, made.claims["a>b/v"]) is Effect.HELPED
    assert effect_of(made, made.claims["a>b/w"]) is Effect.NOT_SAID


def test_what_was_told_of_merged_entries_is_gathered_where_they_are_shown():
    _, table, said = gathered(
        entry("a", merged_into="b"), entry("c", set_aside=True),
        telling("a", "v"), telling("b", "w"), telling("c", "x"),
    )  # fmt: skip
    assert table.entries == ("b",)
    assert [t.voice for t in said.tellings[0]] == ["v", "w"]
    assert said.merged == {0}


def test_bits():
    assert list(bits(0b101001)) == [0, 3, 5]
