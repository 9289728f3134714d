"""What people are told beforehand."""

from hypothesis import given
from hypothesis import strategies as some

from ripplegrid.model.words import Attribution
from ripplegrid.web.boards.promise import Promise, read_promise

PROMISES = some.builds(
    Promise,
    prompt=some.text(min_size=1),
    offered=some.lists(some.sampled_from(Attribution), min_size=1, unique=True).map(tuple),
    asks_type=some.booleans(),
    held=some.booleans(),
    help=some.text(),
)


@given(PROMISES)
def test_a_promise_is_read_as_it_was_kept(promise):
    assert read_promise(promise.text()) == promise
    assert read_promise(promise.text()).text() == promise.text()
