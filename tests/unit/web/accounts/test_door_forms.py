"""The account library’s forms in our words."""

from __future__ import annotations

import pytest

from ripplegrid.web.accounts import door_forms


@pytest.mark.parametrize("form", [door_forms.SignInForm, door_forms.ForgottenForm])
def test_a_field_says_once_what_it_is_for(form):
    for bound in form():
        assert "placeholder" not in bound.field.widget.attrs
        assert bound.label in {"E-mail address", "Password"}
