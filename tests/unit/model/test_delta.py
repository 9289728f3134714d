"""What a change comes to."""

from ripplegrid.model import Delta, Edit
from tests.factories import entry


def test_an_edit_has_the_id_of_its_record() -> None:
    assert Edit("entries", None, entry("a")).id == "a"
    assert Edit("entries", entry("b"), None).id == "b"


def test_the_inverse_goes_backwards() -> None:
    delta = Delta((Edit("entries", None, entry("a")), Edit("entries", entry("b"), None)))
    assert delta.inverse() == Delta(
        (Edit("entries", None, entry("b")), Edit("entries", entry("a"), None))
    )
    assert delta.inverse().inverse() == delta
