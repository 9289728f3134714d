"""A server looks seldom for leftovers, and still finds them."""

from __future__ import annotations

import gc
import weakref

import pytest

from ripplegrid.web.leftovers import OLDER, OLDEST, YOUNG, look_seldom


class Thing:
    """Something that can point at itself."""


@pytest.fixture(autouse=True)
def as_before():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_is_loaded_is_left_out_and_the_rest_looked_through_seldom():
    look_seldom()
    assert gc.get_threshold() == (YOUNG, OLDER, OLDEST)
    assert gc.get_freeze_count() > 10_000


def test_what_points_at_itself_is_still_freed():
    look_seldom()
    one = Thing()
    one.itself = one
    gone = weakref.ref(one)
    del one
    kept = [[] for _ in range(2 * YOUNG)]
    assert gone() is None
    assert kept
