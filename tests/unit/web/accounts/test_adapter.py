"""How the account library is tied to our key."""

from __future__ import annotations

from ripplegrid.web.accounts.adapter import SecondStepAdapter


def test_a_secret_is_kept_under_the_key_of_the_installation(settings):
    one = SecondStepAdapter()
    kept = one.encrypt("a secret")
    assert "a secret" not in kept
    assert one.decrypt(kept) == "a secret"
    settings.SECRET_KEY = "another"
    assert one.decrypt(kept) == ""
