"""A flood is slowed; people never notice."""

from uuid import uuid4

import pytest

from ripplegrid.errors import TooManyPosts
from ripplegrid.web.boards.pace import DEVICE, NETWORK, Networks, Pace, one_more

HERE = "192.0.2.7"


class Clock:
    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_so_many_at_once_and_then_one_after_each_pause():
    pace, rest = Pace(at_once=3, every=10), 0.0
    for _ in range(3):
        rest = pace.after(rest, 1000)
    with pytest.raises(TooManyPosts) as refused:
        pace.after(rest, 1000)
    assert 10 <= refused.value.data["seconds"] <= 11
    rest = pace.after(rest, 1010)
    with pytest.raises(TooManyPosts):
        pace.after(rest, 1011)
    assert pace.after(rest, 2000) == 2010


def test_a_clock_that_was_set_back_stops_nobody():
    pace = Pace(at_once=3, every=10)
    assert pace.after(1e9, 1000) == 1010


def test_a_device_carries_its_own_count():
    board, carried = uuid4(), ""
    for _ in range(DEVICE.at_once):
        carried = one_more(board, HERE, carried)
    with pytest.raises(TooManyPosts):
        one_more(board, HERE, carried)
    assert one_more(board, HERE, "")


@pytest.mark.parametrize(
    "carried", ["", "x", "12.", ".", "²." + "0" * 32, "9999999999." + "0" * 32]
)
def test_a_count_that_was_not_made_here_counts_nothing(carried):
    made = one_more(uuid4(), HERE, carried)
    number = int(made.split(".")[0])
    assert made != carried
    assert one_more(uuid4(), HERE, f"{number + 100}.{made.split('.')[1]}")


def test_what_a_device_carries_is_the_same_for_all_who_post_alike():
    """A number by which one phone could be told from another would be a name for it."""
    carried = {one_more(uuid4(), f"192.0.2.{n}", "") for n in range(50)}
    assert len(carried) <= 2  # the second may end meanwhile


def test_a_room_of_a_thousand_behind_one_address_is_not_slowed(clock):
    networks, board = Networks(clock=clock), uuid4()
    for _ in range(1000):
        networks.count(board, HERE)


def test_a_network_is_slowed_apart_from_others_and_on_one_board_alone(clock):
    networks, board = Networks(clock=clock), uuid4()
    for _ in range(NETWORK.at_once):
        networks.count(board, HERE)
    with pytest.raises(TooManyPosts):
        networks.count(board, HERE)
    networks.count(board, "192.0.2.8")
    networks.count(uuid4(), HERE)


def test_one_household_has_many_addresses_of_version_6(clock):
    networks, board = Networks(Pace(at_once=2, every=10), clock=clock), uuid4()
    networks.count(board, "2001:db8::1")
    networks.count(board, "2001:db8::ffff:2")
    with pytest.raises(TooManyPosts):
        networks.count(board, "2001:db8:0:0:1::")
    networks.count(board, "2001:db8:0:1::1")
    networks.count(board, "")


def test_what_is_at_rest_is_forgotten_and_no_address_is_in_memory(clock):
    networks = Networks(Pace(at_once=2, every=10), clock=clock)
    for number in range(20):
        networks.count(uuid4(), f"192.0.2.{number}")
    assert len(networks) == 20
    assert "192.0.2" not in repr(vars(networks))
    clock.now += 30
    networks.count(uuid4(), HERE)
    assert len(networks) == 1
