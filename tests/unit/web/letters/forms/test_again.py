"""The answer of somebody who was asked again."""

from ripplegrid.web.letters.forms.again import RESULTS, AgainForm


def test_it_is_one_of_four_taps():
    assert [value for value, _ in RESULTS] == ["continued", "changed", "stopped", "cannot say"]
    assert all(AgainForm({"result": value}).is_valid() for value, _ in RESULTS)
    assert not AgainForm({"result": "no reply"}).is_valid()
