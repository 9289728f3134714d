"""What people are asked about their own account."""

from __future__ import annotations

from ripplegrid.web.accounts.forms import NameForm


def test_a_name_is_needed_and_the_field_says_so():
    form = NameForm({"shown": " "})
    assert not form.is_valid()
    assert form.fields["shown"].widget.attrs["aria-invalid"] == "true"
    assert form["shown"].label_tag().count(":") == 0
