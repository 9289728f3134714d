"""What the model refuses."""

from ripplegrid.errors import Conflict, Refusal, UndoRefused, model


def test_conflicts_are_not_refusals() -> None:
    assert not issubclass(Conflict, Refusal)
    assert issubclass(UndoRefused, Refusal)
    assert (Conflict.status, UndoRefused.status) == (409, 409)


def test_whatever_the_model_refuses_is_a_refusal() -> None:
    here = [
        kind for kind in vars(model).values() if getattr(kind, "__module__", "") == model.__name__
    ]
    assert here
    assert all(issubclass(kind, Refusal) for kind in here)
