"""What pages keep of what they worked out."""

from ripplegrid.web.across.made import Kept


def test_it_is_worked_out_once_and_the_oldest_goes():
    kept, done = Kept(2), []

    def make(what):
        return kept.made(what, lambda: done.append(what) or what)

    assert [make(what) for what in "aabac"] == ["a", "a", "b", "a", "c"]
    make("b")
    assert done == ["a", "b", "c", "b"]
