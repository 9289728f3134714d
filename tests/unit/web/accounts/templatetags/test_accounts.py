"""Tags of the account pages."""

from __future__ import annotations

from ripplegrid.web.accounts.templatetags.accounts import code_picture


def test_a_code_is_drawn_without_style_or_script():
    drawn = code_picture("otpauth://totp/<script>")
    assert drawn.startswith("<svg")
    assert "style" not in drawn
    assert "script" not in drawn
