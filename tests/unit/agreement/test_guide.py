from ripplegrid.agreement import Coefficient
from ripplegrid.agreement.guide import GUIDE
from ripplegrid.saying import speaking
from tests.marked import MARKED, left_out


def test_every_coefficient_says_what_it_means_where_it_fails_and_who_published_it():
    assert set(GUIDE) == set(Coefficient)
    for name, one in GUIDE.items():
        assert one.said.endswith(".")
        assert one.misleads.endswith(".")
        assert bool(one.source) == (name is not Coefficient.PERCENT)


def test_it_is_said_in_the_language_of_the_reader():
    with speaking(MARKED):
        assert [left_out(one.said + one.misleads) for one in GUIDE.values()] == [[]] * len(GUIDE)
