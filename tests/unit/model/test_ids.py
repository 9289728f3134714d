"""Ids say nothing of their authors."""

from uuid import UUID

from ripplegrid.model.ids import derived_id, new_id


def test_ids_are_random_uuids() -> None:
    made = {new_id() for _ in range(100)}
    assert len(made) == 100
    assert {UUID(i).version for i in made} == {4}


def test_a_derived_id_follows_from_its_seed() -> None:
    assert derived_id("seed", "a") == derived_id("seed", "a")
    assert len({derived_id("seed", "a"), derived_id("seed", "b"), derived_id("s", "a")}) == 3
    assert UUID(derived_id("seed", "a"))
