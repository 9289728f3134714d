from ripplegrid.analysis.possible import fits, turned

from ...factories import case, entry, when


def test_a_chain_fits_unless_something_further_on_certainly_came_before():
    made = case(
        entry("a", when=when("2017-03-01", "2017-05-31")),
        entry("b"),
        entry("c", when=when("2016-11-22")),
        entry("d", when=when("2017-01-01", "2017-12-31")),
    )
    assert fits(made, "ad")
    assert fits(made, "da"), "a vague date can have been before"
    assert not fits(made, "abc"), "an undated step between them changes nothing"
    assert fits(made, "b")


def test_a_loop_needs_a_beginning_that_goes_on():
    made = case(
        entry("a", when=when("2016-01-01")),
        entry("b", when=when("2017-01-01")),
        entry("c", when=when("2015-01-01", "2018-01-01")),
    )
    assert turned(made, ("a", "b")) == ()
    assert turned(made, ("a", "b", "c")) == ("c", "a", "b")
    assert turned(made, ("b", "a", "c")) == ()
